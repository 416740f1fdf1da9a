//! What comes after incidents: reviews, actions, problems, figures, the yearly walk through the plan.

mod actions;
mod due;
mod exporting;
mod numbers;
mod problems;
mod review;
mod walk;

pub use due::DueReview;
pub use numbers::NumbersView;
