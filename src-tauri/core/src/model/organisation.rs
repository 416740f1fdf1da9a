//! The organisation, its working time and the settings of its plan.

use super::record::record;

/// The largest file that is taken in as a logo, in bytes.
pub const LOGO_LIMIT: u64 = 5_000_000;

record! {
    /// The organisation and the settings that belong to its plan, not to one computer.
    Organisation {
        /// Its name, on the cover and on every page (PL2).
        name: Line,
        /// Title of the plan on the cover.
        plan_title: Line,
        /// Address of the main site.
        address: Text,
        /// ISO 3166 code of the country whose public holidays are built in: `fr` or `be`.
        country: Code,
        /// Language of the content: `fr` or `en`.
        language: Code,
        /// IANA name of the zone in which times are shown.
        time_zone: Line,
        /// Printed on every page where it is set, such as "Diffusion restreinte".
        confidentiality: Line,
        /// To whom the plan is handed out.
        confidential_to: Line,
        /// Start of business hours, in minutes from midnight.
        business_opens: Number,
        /// End of business hours, in minutes from midnight.
        business_closes: Number,
        /// Days of business as ISO weekday digits: `12345` is Monday to Friday.
        business_days: Code,
        /// Months between two reviews of the plan (PL4: at most 12).
        review_months: Number,
        /// When the plan was last reviewed (PL4).
        reviewed_on: Date,
        /// When the plan was last tested (PL4).
        tested_on: Date,
        /// Months after which a contact must be verified again.
        verify_months: Number,
    }
}

record! {
    /// A day added to the built-in public holidays, or taken from them.
    Holiday {
        /// The day.
        day: Date,
        /// What is celebrated.
        name: Line,
        /// Taken from the built-in holidays: the organisation works that day.
        working: Flag,
    }
}

record! {
    /// The picture that stands for the organisation on the cover (PL2).
    Logo {
        /// Name of the encrypted file in the blobs folder.
        blob: Code,
        /// Name the file had.
        name: Line,
        /// Its media type: `image/png` or `image/jpeg`.
        media: Code,
    }
}

/// PL4: at most this many months between two reviews, and between two tests.
const REVIEW_MONTHS: u32 = 12;
/// Months after which a contact is verified again, where the organisation does not say.
const VERIFY_MONTHS: u32 = 6;

impl Organisation {
    /// Months between two reviews of the plan, and between two tests of it (PL4).
    pub fn months_between_reviews(&self) -> u32 {
        self.review_months
            .unwrap_or(REVIEW_MONTHS)
            .clamp(1, REVIEW_MONTHS)
    }

    /// Months after which a contact is verified again.
    pub fn months_between_checks(&self) -> u32 {
        self.verify_months.unwrap_or(VERIFY_MONTHS).max(1)
    }
}
