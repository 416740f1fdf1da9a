//! What comes after incidents: reviews, actions, problems, figures, the yearly walk through the plan.

mod actions;
mod numbers;
mod problems;
mod review;
mod walk;

pub use numbers::NumbersView;
