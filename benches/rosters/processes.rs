//! The time and memory of a browser's processes, as the system reports them. The processes are all that
//! this process has started, directly or through others.

use std::collections::HashSet;

use sysinfo::{Pid, Process, ProcessRefreshKind, ProcessesToUpdate, System, UpdateKind};

use crate::harness::Result;

/// The argument of the Chromium processes that run pages and their workers.
const RENDERER: &str = "--type=renderer";

/// The processes that this process has started, directly or through others.
pub(crate) struct Processes {
    system: System,
    processor_at_start: u64,
    before: u64,
    memory: u64,
}

impl Processes {
    /// Begins the measurement.
    pub(crate) fn watch() -> Result<Self> {
        let mut processes = Self {
            system: System::new()?,
            processor_at_start: 0,
            before: 0,
            memory: 0,
        };
        processes.processor_at_start = processes.look();
        processes.before = processes.memory;
        Ok(processes)
    }

    /// Updates the highest memory. Returns the processor time of all processes since each started, in
    /// milliseconds.
    pub(crate) fn look(&mut self) -> u64 {
        let kind = ProcessRefreshKind::nothing()
            .with_cpu()
            .with_memory()
            .with_cmd(UpdateKind::OnlyIfNotSet)
            .without_tasks();
        self.system
            .refresh_processes_specifics(ProcessesToUpdate::All, true, kind);
        let started = self.started();
        let renders = |process: &&&Process| {
            let mut arguments = process.cmd().iter();
            arguments.any(|it| it.to_string_lossy().contains(RENDERER))
        };
        let largest = started.iter().filter(renders).map(|it| it.memory()).max();
        let processor = started.iter().map(|it| it.accumulated_cpu_time()).sum();
        self.memory = self.memory.max(largest.unwrap_or_default());
        processor
    }

    /// The processor time since [`Processes::watch`], in milliseconds.
    pub(crate) fn processor(&mut self) -> u64 {
        self.look().saturating_sub(self.processor_at_start)
    }

    /// The highest memory seen of a process with a page and its worker, in bytes.
    pub(crate) fn memory(&self) -> u64 {
        self.memory
    }

    /// The memory of such a process when the measurement began, in bytes.
    pub(crate) fn before(&self) -> u64 {
        self.before
    }

    fn started(&self) -> Vec<&Process> {
        let all = self.system.processes();
        let mut known: HashSet<Pid> = sysinfo::get_current_pid().into_iter().collect();
        let mut started = Vec::new();
        loop {
            let more: Vec<&Process> = all
                .values()
                .filter(|it| it.parent().is_some_and(|parent| known.contains(&parent)))
                .filter(|it| !known.contains(&it.pid()))
                .collect();
            if more.is_empty() {
                return started;
            }
            known.extend(more.iter().map(|it| it.pid()));
            started.extend(more);
        }
    }
}
