extension Environments {
  /// These, as they are on the disk, with what `former` has in the place of what cannot be read any more, or of what is gone
  /// and `edited`, names of environments, has: somebody is still writing it.
  public func keepingWhatWasRead(in former: Environments, edited: Set<String>) -> Environments {
    var kept = self
    for file in former.files where file.document != nil {
      let now = files.first { $0.path == file.path }
      if now.map({ $0.document == nil }) ?? edited.contains(file.name) { kept.replace(file) }
    }
    return kept
  }
}
