//! What kind of place a folder is: on a network, or in a folder that some program copies elsewhere. A journal works in
//! either, as long as one computer at a time has it open, and that is worth saying before it goes there.
//!
//! What lives here: recognising them, by the file system and by the names such programs use. What must not: refusing any.

use std::path::Path;

/// A place that other computers may reach too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A disk on another computer, by the name of its file system.
    Network(String),
    /// A folder that this program or service copies.
    Synced(&'static str),
}

impl Place {
    /// What kind of place a folder is or will be; none for an ordinary disk. One that is not there yet is judged by the
    /// nearest folder above it that is.
    pub fn of(folder: &Path) -> Option<Place> {
        let there = folder.ancestors().find(|above| above.exists())?;
        let real = dunce::canonicalize(there).unwrap_or_else(|_| there.to_owned());
        let synced = synced(folder)
            .or_else(|| synced(&real))
            .or_else(|| marked(&real));
        synced
            .map(Place::Synced)
            .or_else(|| network(&real).map(Place::Network))
    }
}

/// How the folders of well-known programs begin, in small letters, and what the programs are called.
const NAMES: [(&str, &str); 19] = [
    ("dropbox", "Dropbox"),
    ("onedrive", "OneDrive"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("my drive", "Google Drive"),
    ("icloud drive", "iCloud"),
    ("iclouddrive", "iCloud"),
    ("com~apple~clouddocs", "iCloud"),
    ("mobile documents", "iCloud"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("pclouddrive", "pCloud"),
    ("megasync", "MEGA"),
    ("seafile", "Seafile"),
    ("syncthing", "Syncthing"),
    ("tresorit", "Tresorit"),
    ("proton drive", "Proton Drive"),
    ("box sync", "Box"),
    ("yandex.disk", "Yandex Disk"),
];

/// Files and folders those programs leave at the top of what they copy.
const MARKS: [(&str, &str); 5] = [
    (".stfolder", "Syncthing"),
    (".dropbox", "Dropbox"),
    (".dropbox.cache", "Dropbox"),
    (".owncloudsync.log", "Nextcloud"),
    (".nextcloudsync.log", "Nextcloud"),
];

fn synced(folder: &Path) -> Option<&'static str> {
    let names = folder
        .components()
        .map(|part| part.as_os_str().to_string_lossy().to_lowercase());
    names
        .filter_map(|name| NAMES.iter().find(|(begins, _)| is_of(&name, begins)))
        .map(|(_, called)| *called)
        .next()
}

/// "Dropbox (Personal)" is theirs; "Dropboxes I have known" is somebody's own.
fn is_of(name: &str, begins: &str) -> bool {
    name.strip_prefix(begins)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '-', '(']))
}

fn marked(folder: &Path) -> Option<&'static str> {
    let mut marks = folder.ancestors().flat_map(|above| {
        MARKS
            .iter()
            .map(move |(mark, called)| (above.join(mark), *called))
    });
    // Dropbox keeps its own settings in the home folder under such a name: there it marks nothing.
    let home = std::env::home_dir();
    marks
        .find(|(mark, _)| mark.exists() && mark.parent() != home.as_deref())
        .map(|(_, called)| called)
}

#[cfg(target_os = "linux")]
fn network(folder: &Path) -> Option<String> {
    /// The numbers of statfs(2), Linux.
    const KINDS: [(i64, &str); 12] = [
        (0x6969, "NFS"),
        (0x517b, "SMB"),
        (0xfe53_4d42, "SMB"),
        (0xff53_4d42, "CIFS"),
        (0x564c, "NCP"),
        (0x5346_414f, "AFS"),
        (0x6b41_4653, "AFS"),
        (0x7375_7245, "Coda"),
        (0x0102_1997, "9P"),
        (0x00c3_6400, "Ceph"),
        (0x0bd0_0bd0, "Lustre"),
        (0x6573_5546, FUSE),
    ];
    const FUSE: &str = "FUSE";
    #[allow(clippy::useless_conversion)] // the type differs from one kind of processor to the next
    let kind = i64::try_from(rustix::fs::statfs(folder).ok()?.f_type).ok()?;
    let (_, named) = KINDS.iter().find(|(number, _)| *number == kind)?;
    if *named != FUSE {
        return Some((*named).to_owned());
    }
    // Disks of Windows and encrypted folders are FUSE too: the list of mounts says which program is behind it.
    let mounts = std::fs::read_to_string("/proc/self/mountinfo").ok()?;
    remote_fuse(&mounts, folder).map(str::to_owned)
}

/// A share of Windows, by itself or behind a letter; elsewhere nothing tells without code of our own for each system.
#[cfg(not(target_os = "linux"))]
fn network(folder: &Path) -> Option<String> {
    use std::path::{Component, Prefix};
    let Component::Prefix(disk) = folder.components().next()? else {
        return None;
    };
    matches!(disk.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..)).then(|| "SMB".to_owned())
}

/// The program behind the mount a folder is on, when it is one that reaches another computer.
#[cfg(any(target_os = "linux", test))]
fn remote_fuse<'a>(mounts: &'a str, folder: &Path) -> Option<&'a str> {
    const REMOTE: [&str; 9] = [
        "fuse.sshfs",
        "fuse.rclone",
        "fuse.gvfsd-fuse",
        "fuse.davfs",
        "fuse.davfs2",
        "fuse.kio-fuse",
        "fuse.glusterfs",
        "fuse.s3fs",
        "fuse.google-drive-ocamlfuse",
    ];
    // 36 35 98:0 / /mnt rw,noatime shared:1 - ext4 /dev/root rw
    let mount = |line: &'a str| {
        let (before, after) = line.split_once(" - ")?;
        let at = before.split(' ').nth(4)?.replace("\\040", " ");
        Some((at, after.split(' ').next()?))
    };
    let under = |(at, _): &(String, &str)| folder.starts_with(at);
    let (_, kind) = mounts
        .lines()
        .filter_map(mount)
        .filter(under)
        .max_by_key(|(at, _)| at.len())?;
    REMOTE
        .contains(&kind)
        .then(|| kind.trim_start_matches("fuse."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_of_well_known_programs_are_known_by_their_names() {
        for (folder, called) in [
            ("/home/me/Dropbox/Ithaca", "Dropbox"),
            ("/home/me/Dropbox (Personal)/Ithaca", "Dropbox"),
            (
                "/Users/me/Library/Mobile Documents/com~apple~CloudDocs/x",
                "iCloud",
            ),
            ("/Users/me/OneDrive - A Company/Documents", "OneDrive"),
            ("/home/me/Nextcloud/x", "Nextcloud"),
            ("/home/me/pCloudDrive/x", "pCloud"),
            ("/home/me/Google Drive/My journal", "Google Drive"),
        ] {
            assert_eq!(synced(Path::new(folder)), Some(called), "{folder}");
        }
        for folder in [
            "/home/me/Documents/Ithaca",
            "/home/me/Dropboxes I have known",
            "/home/boxsync",
        ] {
            assert_eq!(synced(Path::new(folder)), None, "{folder}");
        }
    }

    #[test]
    fn a_mark_above_a_folder_that_is_not_there_yet_is_enough() {
        let top = tempfile::tempdir().unwrap();
        let folder = top.path().join("writing/deep/Ithaca");
        assert_eq!(Place::of(&folder), None);
        std::fs::create_dir(top.path().join(".stfolder")).unwrap();
        assert_eq!(Place::of(&folder), Some(Place::Synced("Syncthing")));
    }

    #[test]
    #[cfg(windows)] // only there has a path such a beginning
    fn a_share_is_told_from_a_disk_however_it_is_written() {
        for share in [r"\\there\ours\Ithaca", r"\\?\UNC\there\ours\Ithaca"] {
            assert_eq!(network(Path::new(share)).as_deref(), Some("SMB"), "{share}");
        }
        for disk in [r"C:\Users\me\Ithaca", r"\\?\C:\Users\me\Ithaca"] {
            assert_eq!(network(Path::new(disk)), None, "{disk}");
        }
    }

    #[test]
    fn a_mount_of_another_computer_is_told_from_one_of_this() {
        let mounts = "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n\
            40 22 0:50 / /home/me/far\\040away rw,nosuid shared:9 - fuse.sshfs me@there: rw\n\
            41 22 0:51 / /home/me/windows rw - fuseblk /dev/sda2 rw\n";
        let kind = |folder: &str| remote_fuse(mounts, Path::new(folder));
        assert_eq!(kind("/home/me/far away/journal"), Some("sshfs"));
        assert_eq!(kind("/home/me/windows/journal"), None);
        assert_eq!(kind("/home/me/far"), None);
    }
}
