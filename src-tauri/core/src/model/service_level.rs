//! Promised delays (CL5-CL7).

use super::record::record;

record! {
    /// A delay that is promised for a priority or a gravity, at a service level.
    Delay {
        /// Which clock: `acknowledge` (CL6), `resolve` (CL5), `respond` or `update` (CL7).
        clock: Code,
        /// Code of the priority (`p1`...) or gravity (`critical`...); empty for all.
        scale: Code,
        /// Code of the service level (`gold`, `silver`, `bronze`); empty for all.
        level: Code,
        /// How many units; nothing with the unit `progress`.
        amount: Number,
        /// `minute`, `hour`, `day`, or `progress`: as the work progresses.
        unit: Code,
        /// Which calendar counts: `elapsed` or `business`.
        calendar: Code,
    }
}
