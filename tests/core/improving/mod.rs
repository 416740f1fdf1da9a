//! Making the plan better: actions, problems, and what a version of the plan carries.

mod actions;
mod behind;
mod problems;
mod walk;
