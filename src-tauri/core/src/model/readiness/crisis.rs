//! Gaps in the on-call rotations (ES3) and in the RACI grid (ES8).

use chrono::{DateTime, Utc};

use super::super::business_time::BusinessTime;
use super::super::crisis::{RaciCell, RaciColumn, RaciRow};
use super::super::on_call;
use super::super::plan::{Kind, Plan};
use super::{Check, Finding, FindingCode};

pub(super) fn checks(plan: &Plan, time: &BusinessTime, now: DateTime<Utc>) -> Vec<Check> {
    let mut checks = rotations(plan, time, now);
    for row in &plan.raci_rows {
        let cells: Vec<&RaciCell> = plan
            .raci_cells
            .iter()
            .filter(|cell| cell.row == row.id)
            .collect();
        checks.push(accountable(row, &cells));
        checks.extend(
            plan.raci_columns
                .iter()
                .map(|column| filled(row, column, &cells)),
        );
    }
    checks
}

fn rotations(plan: &Plan, time: &BusinessTime, now: DateTime<Utc>) -> Vec<Check> {
    let gaps = on_call::gaps(plan, time, now);
    plan.rotations
        .iter()
        .map(|rotation| {
            let found = gaps
                .iter()
                .find(|gap| gap.rotation == rotation.id)
                .map(|gap| {
                    let finding = Finding::new(
                        FindingCode::OnCallGap,
                        Kind::Rotation,
                        rotation.id,
                        &rotation.name,
                    )
                    .with_instant("from", gap.from);
                    match gap.until {
                        Some(until) => finding.with_instant("until", until),
                        None => finding,
                    }
                });
            Check::new(FindingCode::OnCallGap, found)
        })
        .collect()
}

fn accountable(row: &RaciRow, cells: &[&RaciCell]) -> Check {
    let code = FindingCode::RaciNoAccountable;
    let somebody = cells.iter().any(|cell| cell.letters.contains('A'));
    Check::new(
        code,
        (!somebody).then(|| Finding::new(code, Kind::RaciRow, row.id, &row.name)),
    )
}

fn filled(row: &RaciRow, column: &RaciColumn, cells: &[&RaciCell]) -> Check {
    let code = FindingCode::RaciEmptyCell;
    let mut there = cells
        .iter()
        .filter(|cell| cell.column == column.id)
        .peekable();
    // A cell that was never made is mended in its row.
    let (kind, id) = there
        .peek()
        .map_or((Kind::RaciRow, row.id), |cell| (Kind::RaciCell, cell.id));
    let filled = there.any(|cell| !cell.letters.trim().is_empty());
    let found =
        (!filled).then(|| Finding::new(code, kind, id, &row.name).with("column", &column.name));
    Check::new(code, found)
}
