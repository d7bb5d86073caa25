/// Why a text is no pattern, in words that follow its name.
struct PatternError: Error, Hashable {
  let message: String
}
