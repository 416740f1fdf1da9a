//! What comes after incidents: reviews, actions, problems.

mod actions;
mod due;
mod problems;
mod review;

pub use due::DueReview;
