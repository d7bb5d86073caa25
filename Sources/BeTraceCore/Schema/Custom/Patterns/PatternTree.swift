/// A pattern as it is written.
indirect enum PatternTree {
  case set(PatternSet)
  case place(Pattern.Place)
  case sequence([PatternTree])
  case choice([PatternTree])
  /// So many times; without a limit if there is no last number.
  case repetition(PatternTree, Int, Int?)
}
