import BeTraceCore
import BeTraceServices
import Testing

@testable import BeTraceWorkbench

@Test func peek() {
  let catalogue = Catalogue(BeTraceServices.all)
  let files = ExampleWorkspace.files.map {
    EnvironmentFile(path: $0.path, bytes: Array($0.text.utf8), catalogue: catalogue)
  }
  for size in [Size(columns: 120, rows: 40), Size(columns: 80, rows: 24)] {
    var s = Session(
      Environments(files, catalogue: catalogue), workspace: WorkspaceLabel(folder: "demo"), symbols: Symbols(.unicode),
      size: size,
      today: CalendarDate(year: 2026, month: 11, day: 23), service: "bff", environment: "production")
    print(s.view(size: size).text)
    for key in "\u{1}jj" { _ = s.action(for: key == "\u{1}" ? .control("a") : .character(key)).map { s.update($0) } }
    print(s.view(size: size).text)
    _ = s.update(.review)
    print(s.view(size: size).text)
  }
}
