//! What comes after incidents: reviews, actions, problems.

mod actions;
mod problems;
mod review;
