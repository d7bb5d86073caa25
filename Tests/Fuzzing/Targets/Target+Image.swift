import BeTraceCore

extension Target {
  /// A container image: its parts, put together, are the same text; where each part is well formed they stay the same parts.
  static let image = Target(name: "image") { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    let image = ImageReference(splitting: text)
    try expect(Array(image.description.utf8) == Array(text.utf8), "\(image) is \(text)")
    try expect(ImageReference(splitting: image.description) == image, "\(image) is split as before")

    // Each piece of the text as a part of its own.
    let pieces = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard pieces.count == 3 else { return }
    let made = ImageReference(repository: pieces[0], tag: pieces[1], digest: pieces[2])
    let isWellFormed =
      TextFormat.imageRepository.accepts(pieces[0]) && TextFormat.imageTag.accepts(pieces[1])
      && TextFormat.imageDigest.accepts(pieces[2])
    guard isWellFormed else { return }
    try expect(ImageReference(splitting: made.description) == made, "\(made) is split into what it was made of")
    let untagged = ImageReference(repository: pieces[0], digest: pieces[2])
    try expect(ImageReference(splitting: untagged.description) == untagged, "so is \(untagged), without a tag")
    let bare = ImageReference(repository: pieces[0])
    try expect(ImageReference(splitting: bare.description) == bare, "so is \(bare), by its name alone")
  }
}
