mod backups;
mod drafts;
mod folder;
mod journal;
mod opening;
mod schema;
mod second_copy;
mod undo;
