//! The parts of the journey `no-leaks`: the words that are typed, the session they are typed in, and what is inside the
//! journal and the program afterwards. What must hold is said in the journey itself.

pub(crate) mod canaries;
pub(crate) mod inside;
pub(crate) mod writing;
