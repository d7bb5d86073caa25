/// How a JSON text is laid out: the bytes between its values.
struct JSONStyle: Equatable {
  /// What ends a line; nil writes everything on one line.
  var lineBreak: String?
  /// What each level is indented by.
  var unit = ""
  /// From a key to its value.
  var colon: String
  /// From one value to the next on one line.
  var comma: String
  /// Inside the brackets of an object that stands on one line.
  var objectPadding = ""
  /// Inside the brackets of a list that stands on one line.
  var listPadding = ""

  init(lineBreak: String? = nil, unit: String = "", isTight: Bool) {
    self.lineBreak = lineBreak
    self.unit = unit
    colon = isTight ? ":" : ": "
    comma = isTight ? "," : ", "
  }
}

extension JSONStyle {
  /// The style of what stands nearest to the last node of `trail`: that node, its parents, then anything in the text.
  ///
  /// `trail` leads from the root to the node.
  init(near trail: [JSONNode], in gaps: JSONGaps) {
    func nearest(_ trait: (JSONNode) -> String?) -> String? {
      trail.reversed().lazy.compactMap(trait).first ?? trail[0].first(trait)
    }

    let colon = nearest(gaps.colon)
    let comma = nearest(gaps.comma)
    self.init(isTight: (colon ?? comma).map { $0.hasSuffix(":") || $0.hasSuffix(",") } ?? false)
    self.colon = colon ?? self.colon
    self.comma = comma ?? self.comma
    objectPadding = nearest { $0.members == nil ? nil : gaps.padding(of: $0) } ?? ""
    listPadding = nearest { $0.items == nil ? nil : gaps.padding(of: $0) } ?? ""
    if gaps.areOnLines(inside: trail) {
      lineBreak = nearest(gaps.lineBreak) ?? gaps.text.firstLineBreak ?? "\n"
      unit = nearest(gaps.unit) ?? "  "
    }
  }
}
