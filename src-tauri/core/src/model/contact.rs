//! Who is called: people, companies, the roles they hold and in which order (CT1-CT6, RO1-RO5).

use chrono::NaiveDate;
use uuid::Uuid;

use super::change::Edit;
use super::naming::without_brackets;
use super::plan::Kind;
use super::record::record;
use super::value::Value;

record! {
    /// An external organisation: supplier, client, authority, insurer (CT2, CT5).
    Company {
        /// Its name.
        name: Line,
        /// `supplier`, `client`, `partner`, `authority`, `insurer` or `other`.
        category: Code,
        /// Reference of the contract.
        contract_reference: Line,
        /// Switchboard or emergency number.
        phone: Line,
        /// Shared mailbox.
        email: Line,
        /// Hours in which it answers, such as "24/7" (CT4).
        hours: Line,
        /// Postal address.
        address: Text,
        /// Customer number, words to say, anything the caller must know.
        notes: Text,
    }
}

record! {
    /// A person of the organisation, or of a company.
    Person {
        /// First name.
        first_name: Line,
        /// Family name.
        last_name: Line,
        /// Function in the organisation.
        job: Line,
        /// The company of an external contact; nothing for the organisation's own people.
        company: Ref,
        /// E-mail address.
        email: Line,
        /// Fixed telephone.
        phone: Line,
        /// Mobile telephone.
        mobile: Line,
        /// Hours in which the person can be reached (CT4).
        hours: Line,
        /// Anything the caller must know.
        notes: Text,
        /// Site where the person works.
        site: Line,
        /// When the numbers were last tried.
        verified_on: Date,
        /// Who tried them.
        verified_by: Line,
    }
}

record! {
    /// A further way to reach a person: satellite telephone, radio, private number, messaging.
    ContactChannel {
        /// Whose.
        person: Owner,
        /// What it is.
        label: Line,
        /// Number, address or call sign.
        value: Line,
        /// Order among the person's channels.
        position: Position,
    }
}

record! {
    /// A group of roles: helpdesk, incident response team, crisis cell, functional services, suppliers ...
    Team {
        /// Stable code of a team of the sources (`helpdesk`, `irt`, `bct`, `cmt`, `crisis_cell`, ...), else empty.
        code: Code,
        /// Its name.
        name: Line,
        /// What it is for (RO1-RO3, RO6).
        mission: Text,
        /// Order on screen and paper.
        position: Position,
    }
}

record! {
    /// A role that somebody must be able to hold at any hour (RO0-RO5).
    Role {
        /// Stable code of a role the plan refers to (`irp_manager`, `cmp_manager`, `bcp_manager`, `drp_manager`, ...), else empty.
        code: Code,
        /// Its name.
        name: Line,
        /// Other names in use, for the search (RO0).
        aliases: Line,
        /// The team it belongs to.
        team: Ref,
        /// The company of an external role (CT2); nothing for an internal one.
        company: Ref,
        /// Reference of the contract under which it is called (CT2).
        contract_reference: Line,
        /// What it is there for, in a sentence.
        mission: Text,
        /// What it does, as a list (RO1, RO2).
        duties: Text,
        /// What it may decide alone.
        decides: Text,
        /// Order in its team.
        position: Position,
    }
}

record! {
    /// A person holds a role: rank 1 is the principal, 2 the first backup (CT1).
    Assignment {
        /// The role.
        role: Owner,
        /// Who holds it.
        person: Owner,
        /// 1 principal, 2 first backup, and so on.
        rank: Number,
    }
}

/// What noting that somebody's numbers were tried writes: when, and by whom.
pub fn verified(person: Uuid, on: NaiveDate, by: &str) -> Edit {
    let fields: [(&str, Value); 2] = [("verified_on", on.into()), ("verified_by", by.into())];
    Edit::new(Kind::Person, person, &fields)
}

impl Person {
    /// First and family name as they are read aloud.
    pub fn full_name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
            .trim()
            .to_owned()
    }

    /// Whether there is a telephone number to dial (CT3).
    pub fn has_number(&self) -> bool {
        self.first_number().is_some()
    }

    /// The telephone number to dial first: the mobile, which goes where the person goes.
    pub fn first_number(&self) -> Option<&str> {
        [&self.mobile, &self.phone]
            .into_iter()
            .find(|number| number.chars().any(|c| c.is_ascii_digit()))
            .map(String::as_str)
    }
}

impl Role {
    /// The name without the explanation in brackets behind it, for where room is short.
    pub fn short_name(&self) -> &str {
        without_brackets(&self.name)
    }
}
