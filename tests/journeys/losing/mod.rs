//! What else can be lost, for the journey `lost-and-found`: the room on the disk, the patience of a keychain or of a person,
//! and pages that no backup brings back. What the journey's own file tells is not told again here.

mod asking;
mod at_the_door;
mod full_disk;
mod rescued;
