//! The review of an incident: what the incident answers by itself, and the steps from the beginning to the signature.

mod afterwards;
mod case;
mod circle;
mod prefill;
mod steps;
