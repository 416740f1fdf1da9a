//! Chapters, and the tables and pictures their sections show.

use mallette_core::model::chapter::SHOWS;

use super::plans;

#[test]
fn the_plan_has_eleven_chapters_in_their_order() {
    for plan in plans() {
        let codes: Vec<&str> = plan.chapters.iter().map(|c| c.code.as_str()).collect();
        assert_eq!(
            codes,
            [
                "purpose",
                "links",
                "roles",
                "response",
                "qualification",
                "crisis",
                "communication",
                "recovery",
                "continuity",
                "prevention",
                "annexes"
            ]
        );
    }
}

#[test]
fn every_chapter_has_sections_and_no_section_is_empty() {
    for plan in plans() {
        for chapter in &plan.chapters {
            assert!(
                plan.sections.iter().any(|s| s.chapter == chapter.id),
                "{}",
                chapter.code
            );
        }
        for section in &plan.sections {
            assert!(!section.title.is_empty());
            assert!(!section.body.is_empty(), "{}", section.title);
        }
    }
}

#[test]
fn every_table_and_picture_is_shown_exactly_once() {
    for plan in plans() {
        let mut shown: Vec<&str> = plan
            .sections
            .iter()
            .map(|s| s.shows.as_str())
            .filter(|shows| !shows.is_empty())
            .collect();
        shown.sort_unstable();
        let mut expected = SHOWS.to_vec();
        expected.sort_unstable();
        assert_eq!(shown, expected);
    }
}
