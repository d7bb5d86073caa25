/// A word, other than `true` and `false`, that YAML 1.1 reads as one of them.
public enum TruthWord: String, Sendable, CaseIterable {
  case y, yes, on
  case capitalY = "Y"
  case capitalYes = "Yes"
  case capitalOn = "On"
  case upperYes = "YES"
  case upperOn = "ON"
  case n, no, off
  case capitalN = "N"
  case capitalNo = "No"
  case capitalOff = "Off"
  case upperNo = "NO"
  case upperOff = "OFF"
}
