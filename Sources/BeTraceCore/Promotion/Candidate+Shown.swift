extension Promotion.Candidate {
  /// A value of the field as people read it; of an image that only gets another version, the version.
  public func shown(_ value: Value?) -> ShownValue {
    guard case .image = parameter.type, let mine = self.value?.text, let theirs = present?.text, let text = value?.text,
      ImageReference(splitting: mine).repository == ImageReference(splitting: theirs).repository
    else { return ShownValue(parameter.hidingSecrets(in: value), as: parameter) }
    let version = text.dropFirst(ImageReference(splitting: mine).repository.count + 1)
    return ShownValue(.string(version.isEmpty ? text : String(version)), as: parameter)
  }
}
