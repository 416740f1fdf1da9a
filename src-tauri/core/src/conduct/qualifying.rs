//! Judging an incident, and the essential activities it hits (CL1-CL10, AC1).

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::act::Qualify;
use super::carrying::Doing;
use super::error::ActError;
use crate::model::incident::qualify::{Scales, scales};
use crate::model::{Kind, Value};

impl Doing<'_> {
    pub(super) fn qualify(&mut self, qualify: &Qualify) -> Result<(), ActError> {
        let judged = &qualify.judged;
        if !judged.event_only && !judged.crisis {
            self.in_list("impact", "impact", &judged.impact)?;
            self.in_list("urgency", "urgency", &judged.urgency)?;
        }
        let given = scales(self.plan, judged);
        let chosen = self.chosen(qualify, &given)?;
        let before = self.dossier.qualification();
        let moved = before.is_some_and(|before| {
            before.priority != chosen.priority || before.class != chosen.class
        });
        if qualify.reason.trim().is_empty() && (chosen != given || moved) {
            return Err(ActError::Missing("reason"));
        }
        let by = self.actor.name;
        self.make(
            Kind::Qualification,
            &[
                ("at", self.at.into()),
                ("by", by.into()),
                ("event_only", judged.event_only.into()),
                ("interface_only", judged.interface_only.into()),
                ("essential", judged.essential.into()),
                ("crisis", judged.crisis.into()),
                ("impact", judged.impact.as_str().into()),
                ("urgency", judged.urgency.as_str().into()),
                ("service_level", qualify.service_level.as_str().into()),
                ("priority", chosen.priority.as_str().into()),
                ("class", chosen.class.as_str().into()),
                ("gravity", chosen.gravity.as_str().into()),
                ("report_impact", chosen.report_impact.as_str().into()),
                ("report_type", qualify.report_type.as_str().into()),
                ("reason", qualify.reason.trim().into()),
            ],
        );
        let text = (self.words.qualified)(&self.in_words(&chosen), before.is_some());
        self.tell("decision", text, qualify.reason.trim());
        Ok(())
    }

    /// What counts: what the mapping gives, but for what a person chose otherwise.
    fn chosen(&self, qualify: &Qualify, given: &Scales) -> Result<Scales, ActError> {
        let or = |own: &str, given: &str| if own.is_empty() { given } else { own }.to_owned();
        let chosen = Scales {
            priority: or(&qualify.priority, &given.priority),
            class: or(&qualify.class, &given.class),
            gravity: or(&qualify.gravity, &given.gravity),
            report_impact: or(&qualify.report_impact, &given.report_impact),
        };
        if !chosen.class.is_empty() && self.plan.class(&chosen.class).is_none() {
            return Err(ActError::Unknown {
                field: "class",
                value: chosen.class,
            });
        }
        let lists = [
            ("priority", "priority", &chosen.priority),
            ("gravity", "gravity", &chosen.gravity),
            ("report_impact", "report_impact", &chosen.report_impact),
            ("service_level", "service_level", &qualify.service_level),
            ("report_type", "report_type", &qualify.report_type),
        ];
        for (field, list, code) in lists {
            if !code.is_empty() {
                self.in_list(field, list, code)?;
            }
        }
        Ok(chosen)
    }

    /// The scales by their names: `P1, classe Majeur, gravité Critique`.
    fn in_words(&self, scales: &Scales) -> String {
        let class = self.plan.class(&scales.class);
        let parts = [
            self.plan.term("priority", &scales.priority),
            class.map_or(String::new(), |class| (self.words.of_class)(&class.name)),
            match scales.gravity.as_str() {
                "" => String::new(),
                code => (self.words.of_gravity)(&self.plan.term("gravity", code)),
            },
        ];
        let said: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        said.join(", ")
    }

    pub(super) fn set_activity(
        &mut self,
        activity: Uuid,
        standing: &str,
        [since, expected_at, recovered_at]: [Option<DateTime<Utc>>; 3],
    ) -> Result<(), ActError> {
        self.one_of(
            "standing",
            standing,
            &["affected", "not_affected", "unknown"],
        )?;
        if [since, recovered_at]
            .into_iter()
            .flatten()
            .any(|at| self.is_ahead(at))
        {
            return Err(ActError::Future);
        }
        let known = self
            .plan
            .activities
            .iter()
            .find(|known| known.id == activity);
        let name = known
            .ok_or(ActError::NoRecord(Kind::Activity))?
            .name
            .clone();
        let before = self
            .dossier
            .activities
            .iter()
            .find(|hit| hit.activity == activity);
        let fields: [(&str, Value); 4] = [
            ("standing", standing.into()),
            ("since", since.into()),
            ("expected_at", expected_at.into()),
            ("recovered_at", recovered_at.into()),
        ];
        match before.map(|hit| hit.id) {
            Some(row) => self.change(Kind::AffectedActivity, row, &fields),
            None => {
                let mut fields = fields.to_vec();
                fields.push(("activity", activity.into()));
                self.make(Kind::AffectedActivity, &fields);
            }
        }
        let zone = self.time().zone();
        let told = match (recovered_at, expected_at) {
            (Some(at), _) => (self.words.recovered)(&name, &self.words.instant(at, zone)),
            (None, expected) => {
                let back = expected.map(|at| (self.words.expected)(&self.words.instant(at, zone)));
                (self.words.activity)(standing, &name, &back.unwrap_or_default())
            }
        };
        self.tell("fact", told, "");
        Ok(())
    }
}
