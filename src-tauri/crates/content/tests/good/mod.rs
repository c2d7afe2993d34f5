//! A small content without a slip, which tests spoil or translate. What must not live here: what they do with it.

/// Its files, each by its path.
pub(crate) fn good() -> Vec<(String, String)> {
    let files = [
        ("phases.toml", include_str!("phases.toml")),
        ("sources.toml", include_str!("sources.toml")),
        ("questions.toml", include_str!("questions.toml")),
        ("sample.toml", include_str!("sample.toml")),
        (
            "instruments/contract.toml",
            include_str!("instruments/contract.toml"),
        ),
        (
            "instruments/grow.toml",
            include_str!("instruments/grow.toml"),
        ),
        ("instruments/log.toml", include_str!("instruments/log.toml")),
        ("library/ending.md", include_str!("library/ending.md")),
        ("library/grow.md", include_str!("library/grow.md")),
    ];
    files
        .map(|(path, text)| (path.to_owned(), text.to_owned()))
        .into()
}
