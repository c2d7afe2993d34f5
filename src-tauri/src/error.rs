//! What a command gives back: its answer, or a problem by code. The words a person reads about it are in ui/.

use journal::views::Problem;

/// The answer of a command.
pub(crate) type Outcome<T> = Result<T, Problem>;
