//! The folder that is a mallette: what lies in it, who holds it, and whether it is a safe place to write.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use super::StoreError;

/// The parts of a mallette folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder(PathBuf);

impl Folder {
    /// The mallette in that folder, whether it exists or not.
    pub fn at(path: impl Into<PathBuf>) -> Folder {
        Folder(path.into())
    }

    /// The folder itself.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The encrypted plan.
    pub fn database(&self) -> PathBuf {
        self.0.join("plan.db")
    }

    /// The key slots.
    pub fn keys(&self) -> PathBuf {
        self.0.join("keys.json")
    }

    /// Attachments, encrypted.
    pub fn blobs(&self) -> PathBuf {
        self.0.join("blobs")
    }

    /// Second copy of the journal, encrypted.
    pub fn journal(&self) -> PathBuf {
        self.0.join("journal")
    }

    /// The last PDFs printed, in the clear, if the owner wants them kept.
    pub fn paper(&self) -> PathBuf {
        self.0.join("paper")
    }

    /// Verified copies of the plan.
    pub fn backups(&self) -> PathBuf {
        self.0.join("backups")
    }

    /// Whether there is a mallette here: a plan, or the keys to one.
    pub fn holds_a_mallette(&self) -> bool {
        self.database().is_file() || self.keys().is_file()
    }

    /// Makes the folder and those inside it.
    pub fn create(&self) -> Result<(), StoreError> {
        for part in [self.0.clone(), self.blobs(), self.journal(), self.backups()] {
            fs::create_dir_all(&part)?;
        }
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            fs::set_permissions(&self.0, fs::Permissions::from_mode(0o700))?;
        }
        Ok(())
    }

    /// Takes the mallette for writing. The lock goes with the returned value, also when the process dies.
    pub fn lock(&self) -> Result<Lock, StoreError> {
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(self.0.join("lock"))?;
        match file.try_lock() {
            Ok(()) => Ok(Lock { _file: file }),
            Err(TryLockError::WouldBlock) => Err(StoreError::Busy),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// Why this folder must not be written to, if there is a reason.
    pub fn unsafe_place(&self) -> Option<UnsafePlace> {
        let real = fs::canonicalize(&self.0).unwrap_or_else(|_| self.0.clone());
        if on_network_share(&real) {
            return Some(UnsafePlace::NetworkShare);
        }
        in_cloud_folder(&real).then_some(UnsafePlace::CloudFolder)
    }
}

/// The right to write to a mallette, held by one process.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

/// A place where SQLite's WAL is not safe.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnsafePlace {
    /// A file system of another machine.
    NetworkShare,
    /// A folder that a program copies elsewhere while we write.
    CloudFolder,
}

/// Whether new files can be made in a folder.
pub fn takes_files(folder: &Path) -> bool {
    tempfile::Builder::new()
        .prefix(".probe")
        .tempfile_in(folder)
        .is_ok()
}

#[cfg(target_os = "linux")]
fn on_network_share(path: &Path) -> bool {
    // Numbers of statfs(2): NFS, SMB, CIFS, SMB2, 9p, Coda, AFS, Ceph, FUSE is judged by its mount type below.
    const NETWORK: [u64; 8] = [
        0x6969,
        0x517B,
        0xFF53_4D42,
        0xFE53_4D42,
        0x0102_1997,
        0x7375_7245,
        0x5346_414F,
        0x00C3_6400,
    ];
    const FUSE: u64 = 0x6573_5546;
    let Some(existing) = path.ancestors().find(|part| part.exists()) else {
        return false;
    };
    let Ok(found) = rustix::fs::statfs(existing) else {
        return false;
    };
    let kind = u64::from(found.f_type as u32);
    NETWORK.contains(&kind) || (kind == FUSE && fuse_is_remote(existing))
}

#[cfg(target_os = "linux")]
fn fuse_is_remote(path: &Path) -> bool {
    const REMOTE: [&str; 6] = [
        "fuse.sshfs",
        "fuse.rclone",
        "fuse.gvfsd-fuse",
        "fuse.davfs",
        "fuse.s3fs",
        "fuse.google-drive-ocamlfuse",
    ];
    let mounts = fs::read_to_string("/proc/self/mounts").unwrap_or_default();
    mounts
        .lines()
        .filter_map(|line| {
            let mut words = line.split(' ').skip(1);
            Some((
                words.next()?.replace("\\040", " "),
                words.next()?.to_owned(),
            ))
        })
        .filter(|(point, _)| path.starts_with(point))
        .max_by_key(|(point, _)| point.len())
        .is_some_and(|(_, kind)| REMOTE.contains(&kind.as_str()))
}

#[cfg(windows)]
fn on_network_share(path: &Path) -> bool {
    use std::path::{Component, Prefix};
    matches!(
        path.components().next(),
        Some(Component::Prefix(prefix)) if matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..))
    )
}

#[cfg(target_os = "macos")]
fn on_network_share(path: &Path) -> bool {
    const NETWORK: [&str; 5] = ["nfs", "smbfs", "afpfs", "webdav", "ftp"];
    let Some(existing) = path.ancestors().find(|part| part.exists()) else {
        return false;
    };
    let Ok(found) = rustix::fs::statfs(existing) else {
        return false;
    };
    let name: Vec<u8> = found
        .f_fstypename
        .iter()
        .map(|c| *c as u8)
        .take_while(|c| *c != 0)
        .collect();
    NETWORK.iter().any(|kind| kind.as_bytes() == name)
}

/// Synchronised folders are known by their names, or by the marks their programs leave at their root.
fn in_cloud_folder(path: &Path) -> bool {
    const NAMES: [&str; 8] = [
        "dropbox",
        "onedrive",
        "google drive",
        "googledrive",
        "icloud drive",
        "mobile documents",
        "pcloud drive",
        "kdrive",
    ];
    const MARKS: [&str; 6] = [
        ".dropbox",
        ".sync_journal.db",
        ".nextcloudsync.log",
        ".owncloudsync.log",
        ".stfolder",
        ".seafile-data",
    ];
    path.ancestors().any(|part| {
        let name = part
            .file_name()
            .map(|name| name.to_string_lossy().to_lowercase())
            .unwrap_or_default();
        let named = NAMES.iter().any(|cloud| {
            name == *cloud
                || name
                    .strip_prefix(cloud)
                    .is_some_and(|rest| rest.starts_with(" - ") || rest.starts_with('_'))
        });
        named || MARKS.iter().any(|mark| part.join(mark).exists())
    })
}
