//! The recovery run sheet, a page or more for each actor to tick by hand, and its Gantt chart (RC1). It is printed
//! before a recovery too, with times that count from its start.

use super::{Account, Case, filled, section};
use crate::model::{
    Plan,
    incident::recovery::{PhaseRun, RunState, RunView, TaskRun, run_view},
    recovery::{RecoveryActor, RecoveryPhase, RecoveryTask},
};
use crate::paper::{
    Block, Cell, Column, Field, Manuscript, Numbering, PaperError, Row, Table, Text,
    document::{source::Source, tables::unless_empty},
    picture,
    words::{after_start, span},
};

/// The run sheet: a chapter for each actor, then the chart.
pub(in crate::paper::document) fn run_sheet(
    source: &Source<'_>,
    case: Option<&Case<'_>>,
) -> Result<Manuscript, PaperError> {
    let account = case.map(|case| Account::new(source, case));
    let words = &source.words.incident;
    let run = account.as_ref().and_then(|account| {
        run_view(account.plan, account.dossier, account.now).map(|view| (account, view))
    });
    let sheet = Sheet {
        source,
        account: account.as_ref(),
        run: run.as_ref().map(|(_, view)| view),
    };
    let actors = source.plan.recovery_actors.iter();
    let mut blocks: Vec<Block> = actors.flat_map(|actor| sheet.actor(actor)).collect();
    if source.plan.recovery_phases.is_empty() {
        blocks = vec![
            Block::heading(1, words.run_sheet),
            Block::paragraph(words.no_run_sheet),
        ];
    } else {
        blocks.push(Block::heading(1, words.run_sheet));
        blocks.extend(sheet.chart()?);
    }
    Ok(match &account {
        Some(account) => account.manuscript(words.run_sheet, blocks),
        None => Manuscript {
            numbering: Numbering::None,
            copy: String::new(),
            ..source.manuscript(words.run_sheet, blocks)
        },
    })
}

/// What became of the recovery, in the dossier.
pub(super) fn chapter(account: &Account<'_>) -> Result<Vec<Block>, PaperError> {
    let words = account.words;
    let Some(view) = run_view(account.plan, account.dossier, account.now) else {
        return Ok(vec![
            Block::heading(1, words.recovery),
            Block::paragraph(words.no_recovery),
        ]);
    };
    let sheet = Sheet {
        source: account.source,
        account: Some(account),
        run: Some(&view),
    };
    let mut blocks = vec![Block::heading(1, words.recovery)];
    blocks.extend(sheet.chart()?);
    blocks.extend(section(words.tasks, tasks(&view, account)));
    Ok(blocks)
}

/// All tasks under their phases, with what became of them.
fn tasks(view: &RunView, account: &Account<'_>) -> Vec<Block> {
    let words = account.words;
    let columns = vec![
        Column::new(words.actor, 1.2).naming(),
        Column::new(words.to_do, 3.0),
        Column::new(words.state, 0.9),
        Column::new(words.done, 1.9),
    ];
    let mut rows = Vec::new();
    for phase in &view.phases {
        let mut tasks = phase.tasks.iter().filter(|task| !task.waits).peekable();
        if tasks.peek().is_some() {
            rows.push(Row::band(phase.name.as_str(), columns.len()));
        }
        rows.extend(tasks.map(|task| {
            let mut actors = account.plan.recovery_actors.iter();
            let actor = actors.find(|actor| actor.id == task.actor);
            Row::new([
                Cell::from(actor.map_or("", |actor| actor.name.as_str())),
                Cell::from(task.text.as_str()),
                Cell::from(words.run_states[task.state as usize]),
                Cell::of(done(task, account)),
            ])
        }));
    }
    unless_empty(columns, rows)
}

/// When a task was done or left out, by whom, and what was noted.
fn done(task: &TaskRun, account: &Account<'_>) -> Vec<Block> {
    let at = account.maybe_moment(task.done_at.or(task.started_at));
    let parts = [at.as_str(), task.by.as_str()];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let mut blocks = Vec::new();
    if !parts.is_empty() {
        blocks.push(Block::paragraph(parts.join(", ")));
    }
    if !task.note.is_empty() {
        blocks.push(Block::Small(task.note.as_str().into()));
    }
    blocks
}

/// A run sheet, with the run it is ticked in if there is one.
struct Sheet<'a> {
    source: &'a Source<'a>,
    account: Option<&'a Account<'a>>,
    run: Option<&'a RunView>,
}

impl Sheet<'_> {
    /// The chart, with where the run stands.
    fn chart(&self) -> Result<Vec<Block>, PaperError> {
        let source = self.source;
        let words = &source.words.incident;
        let (Some(account), Some(view)) = (self.account, self.run) else {
            return Ok(vec![
                Block::paragraph(words.relative),
                Block::Figure {
                    drawing: picture::recovery(source.plan, source.words)?,
                    caption: Some(source.words.diagrams.recovery.caption.to_owned()),
                },
            ]);
        };
        let late: Vec<String> = view
            .late_for
            .iter()
            .map(|late| format!("{} ({})", late.name, account.moment(late.deadline)))
            .collect();
        let planned_end = match view.ended_at {
            Some(_) => String::new(),
            None => source.instant(view.planned_end_longest),
        };
        let mut blocks: Vec<Block> = filled(vec![
            Field::new(words.started, source.instant(view.started_at)),
            Field::new(words.planned_end, planned_end),
            match view.ended_at {
                Some(ended) => Field::new(words.ended, source.instant(ended)),
                None => Field::new(words.expected_end, source.instant(view.expected_end)),
            },
            Field::new(words.tasks, self.count(view)),
            Field {
                wide: true,
                ..Field::new(words.beyond_rto, late.join(source.words.semicolon))
            },
        ])
        .into_iter()
        .collect();
        let moment = |at| source.moment(at);
        blocks.push(Block::Figure {
            drawing: picture::recovery_run(view, account.now, &moment, source.words)?,
            caption: Some(match view.ended_at {
                Some(_) => words.gantt_key.to_owned(),
                None => format!("{} {}", words.gantt_key, words.gantt_expected),
            }),
        });
        Ok(blocks)
    }

    /// How many tasks are done, and how many are left; after the end nothing is to do any more.
    fn count(&self, view: &RunView) -> String {
        let words = &self.source.words.incident;
        let tasks = view.phases.iter().flat_map(|phase| &phase.tasks);
        let undone = tasks.filter(|task| !task.waits && task.state != RunState::Done);
        match view.ended_at {
            Some(_) => (words.tasks_ended)(view.done_tasks, undone.count()),
            None => (words.tasks_done)(view.done_tasks, view.open_tasks),
        }
    }

    /// The pages of an actor.
    fn actor(&self, actor: &RecoveryActor) -> Vec<Block> {
        let (all, words) = (self.source.words, &self.source.words.incident);
        let mut blocks = vec![
            Block::heading(1, &actor.name),
            Block::paragraph(words.for_actor),
        ];
        if let Some(account) = self.account {
            let title = format!(
                "{}\u{A0}· {}",
                account.dossier.incident.number, account.dossier.incident.title
            );
            blocks.insert(1, Block::paragraph(Text::bold(title)));
            blocks.extend(account.warning());
        }
        if self.run.is_none() {
            blocks.push(Block::Small(words.relative.into()));
        }
        let columns = vec![
            Column::new(words.planned, 1.15),
            Column::new(all.phase, 1.5),
            Column::new(words.to_do, 2.5),
            Column::new(all.duration, 0.95),
            Column::new(words.started, 0.9),
            Column::new(words.done, 1.1),
        ];
        let mut rows = Vec::new();
        let mut minutes = 0;
        for phase in &self.source.plan.recovery_phases {
            let longest = phase
                .longest_minutes
                .or(phase.shortest_minutes)
                .unwrap_or(0);
            let run = self.run.and_then(|run| {
                let mut phases = run.phases.iter();
                phases.find(|run| run.phase == phase.id)
            });
            let planned = match run {
                Some(run) => format!(
                    "{}\n{}",
                    self.source.moment(run.planned_start),
                    self.source.moment(run.planned_end)
                ),
                None => format!(
                    "{}\n{}",
                    after_start(minutes, all),
                    after_start(minutes + longest, all)
                ),
            };
            minutes = minutes.saturating_add(longest);
            rows.extend(self.phase(phase, actor, planned, run, columns.len()));
        }
        blocks.push(Block::Table(Table {
            caption: None,
            columns,
            rows,
        }));
        blocks
    }

    /// The rows of a phase: one for each thing the actor does in it, a band for a pause or a night.
    fn phase(
        &self,
        phase: &RecoveryPhase,
        actor: &RecoveryActor,
        planned: String,
        run: Option<&PhaseRun>,
        columns: usize,
    ) -> Vec<Row> {
        let all = self.source.words;
        if phase.category != "work" {
            let left_out = run.filter(|run| run.state == RunState::Skipped);
            let parts = [
                planned.replace('\n', " – "),
                phase.name.clone(),
                span(phase, all),
            ];
            let state = left_out.map(|run| all.incident.run_states[run.state as usize].to_owned());
            let name = parts.into_iter().chain(state).collect::<Vec<_>>();
            let name = name.join("\u{A0}· ");
            let mut band = Row::band(name, columns);
            band.keep_with_next = false;
            return vec![band];
        }
        let tasks: Vec<&RecoveryTask> = of(self.source.plan, phase, actor);
        let begin = [
            Cell::from(Text::bold(planned)),
            Cell::from(phase.name.as_str()),
        ];
        let duration = Cell::from(span(phase, all));
        if tasks.is_empty() {
            let waits = Cell::from(Text::italic(all.waits));
            let [planned, name] = begin;
            return vec![Row::new([
                planned,
                name,
                waits,
                duration,
                Cell::default(),
                Cell::default(),
            ])];
        }
        let row = |task: &RecoveryTask| {
            let [planned, name] = begin.clone();
            let [what, started, done] = self.task(task, run);
            Row {
                // Only what is open is written on.
                lines: u16::from(done == Cell::default() && !task.waits),
                ..Row::new([planned, name, what, duration.clone(), started, done])
            }
        };
        tasks.into_iter().map(row).collect()
    }

    /// What to do, when it began, when and by whom it was done; what is open leaves room to write.
    fn task(&self, task: &RecoveryTask, run: Option<&PhaseRun>) -> [Cell; 3] {
        let words = &self.source.words.incident;
        if task.waits {
            let text = match task.text.as_str() {
                "" => self.source.words.waits,
                text => text,
            };
            return [
                Cell::from(Text::italic(text)),
                Cell::default(),
                Cell::default(),
            ];
        }
        let tasks = run.map(|run| run.tasks.as_slice()).unwrap_or_default();
        let marked = tasks.iter().find(|marked| marked.task == task.id);
        let to_tick = Cell::of(vec![Block::Choices(vec![task.text.clone()])]);
        let (Some(marked), Some(account)) = (marked, self.account) else {
            return [to_tick, Cell::default(), Cell::default()];
        };
        let started = Cell::from(account.maybe_moment(marked.started_at));
        match marked.state {
            RunState::Waiting => [to_tick, Cell::default(), Cell::default()],
            RunState::Running => [to_tick, started, Cell::default()],
            RunState::Done | RunState::Skipped => {
                let state = words.run_states[marked.state as usize];
                let mut said = vec![Block::paragraph(Text::bold(state))];
                said.extend(done(marked, account));
                [Cell::from(task.text.as_str()), started, Cell::of(said)]
            }
        }
    }
}

/// What an actor does in a phase, in order.
fn of<'a>(plan: &'a Plan, phase: &RecoveryPhase, actor: &RecoveryActor) -> Vec<&'a RecoveryTask> {
    let tasks = plan.recovery_tasks.iter();
    tasks
        .filter(|task| task.phase == phase.id && task.actor == actor.id)
        .collect()
}
