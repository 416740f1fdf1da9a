//! What comes after incidents: reviews, actions, problems.

mod actions;
mod exporting;
mod problems;
mod review;
