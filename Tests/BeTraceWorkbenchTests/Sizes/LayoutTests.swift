import BeTraceWorkbench
import Testing

/// Where panes stand, at every size.
struct LayoutTests {
  @Test(arguments: [
    ((39, 24), Layout.Class.tooSmall), ((80, 9), .tooSmall), ((40, 10), .single), ((59, 40), .single),
    ((99, 15), .single), ((60, 16), .stacked), ((99, 60), .stacked), ((100, 10), .paired), ((109, 60), .paired),
    ((110, 10), .wide), ((159, 60), .wide), ((160, 10), .widest), ((400, 100), .widest),
  ])
  func theClassIsTheLargestThatFits(size: (Int, Int), kind: Layout.Class) {
    #expect(Layout.Class(Size(columns: size.0, rows: size.1)) == kind)
  }

  @Test func panesFillTheScreenBetweenTheBarsAndNeverOverlap() {
    let extents: [PaneSizes.Extent?] = [nil, .half, .full]
    for columns in [40, 59, 60, 99, 100, 109, 110, 131, 159, 160, 177, 178, 200, 400] {
      for rows in [10, 15, 16, 24, 29, 30, 60] {
        for focus in Pane.allCases {
          for grown in Pane.allCases {
            for extent in extents {
              for count in [0, 3, 500] {
                let layout = Layout(
                  Size(columns: columns, rows: rows), focus: focus, grown: extent.map { PaneSizes.Grown(grown, $0) },
                  services: count, environments: max(1, count / 20))
                expectTiled(layout)
                #expect(
                  layout.panes.contains(focus) || (focus == .problems && layout.hasProblemsBox),
                  "\(focus) is not seen at \(columns)x\(rows), \(grown) \(extent as Any)")
              }
            }
          }
        }
      }
    }
  }

  private func expectTiled(_ layout: Layout) {
    let areas = layout.panes.map { layout[$0] }
    let frame = Rect(column: 0, row: layout.top, columns: layout.size.columns, rows: layout.size.rows - layout.top - 2)
    for (index, area) in areas.enumerated() {
      #expect(area.intersection(frame) == area)
      for other in areas[(index + 1)...] { #expect(area.intersection(other).isEmpty) }
    }
    #expect(layout.seams.allSatisfy { seam in areas.allSatisfy { seam < $0.column || seam >= $0.endColumn } })
    // Between bars and lines all columns belong to a pane in the first row.
    let taken = areas.filter { $0.row == layout.top }.reduce(0) { $0 + $1.columns }
    #expect(taken + layout.seams.count == layout.size.columns)
  }

  @Test func theManifestsHaveAUsefulWidthWhereverTheyStandBesideTheForm() {
    for columns in 100...400 {
      let layout = Layout(Size(columns: columns, rows: 40))
      #expect(layout.preview.columns >= 31, "at \(columns) columns")
    }
  }
}
