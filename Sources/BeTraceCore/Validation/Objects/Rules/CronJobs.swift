extension ObjectRule {
  /// Work at given times: CJ-01 to CJ-06.
  static let cronJobs = [
    ObjectRule(
      "CJ-01", on: .kind("CronJob"),
      .custom { object in
        guard let spec = object["spec"] else { return [] }
        let schedule = spec.text("schedule")
        if schedule.isEmpty { return [spec.missing("schedule", "five fields such as '0 3 * * *'")] }
        if schedule.contains("TZ") {
          return [spec.problem("schedule", "a schedule names no time zone; write 'spec.timeZone'")]
        }
        guard let fault = CronSchedule.fault(in: schedule) else { return [] }
        return [spec.problem("schedule", "\(fault) in \(schedule.quoted)")]
      }),
    ObjectRule(
      "CJ-02", on: .kind("CronJob"),
      .at(
        "spec.timeZone",
        .text("the name of a time zone such as 'Europe/Berlin'") { $0.isTimeZone })),
    ObjectRule("CJ-03", on: .kind("CronJob"), .at("spec.concurrencyPolicy", .oneOf("Allow", "Forbid", "Replace"))),
    ObjectRule(
      "CJ-04", on: .kind("CronJob"),
      .at("spec.startingDeadlineSeconds", .atLeast(0)), .at("spec.successfulJobsHistoryLimit", .atLeast(0)),
      .at("spec.failedJobsHistoryLimit", .atLeast(0))),
    ObjectRule(
      "CJ-06", on: .kind("CronJob"),
      .at("spec.jobTemplate.spec.selector", .absent("the server makes one for each Job; take it out")),
      .custom { object in
        guard let job = object["spec", "jobTemplate", "spec"], job.isTrue("manualSelector") else { return [] }
        return [job.problem("manualSelector", "the server makes the selector of each Job; take it out")]
      }),
  ]
}

/// When a CronJob runs: five fields, or a name for a common choice of them.
enum CronSchedule {
  private struct Field {
    let name: String
    let range: ClosedRange<Int>
    var words: [String] = []
  }

  private static let fields = [
    Field(name: "minute", range: 0...59), Field(name: "hour", range: 0...23), Field(name: "day", range: 1...31),
    Field(
      name: "month", range: 1...12,
      words: ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]),
    Field(name: "weekday", range: 0...6, words: ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]),
  ]

  private static let names = ["@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"]

  /// What cannot be understood in `text`, nil if all can.
  static func fault(in text: String) -> String? {
    if text.hasPrefix("@") {
      if names.contains(text) { return nil }
      if text.hasPrefix("@every ") {
        return String(text.dropFirst(7)).isDuration ? nil : "expected a duration such as '1h30m' after '@every'"
      }
      return "expected one of \(names.joined(separator: ", "))"
    }
    let words = text.split(whereSeparator: \.isWhitespace)
    if words.count != 5 { return "expected five fields, found \(words.count)" }
    for (word, field) in zip(words, fields) where !accepts(String(word), field) {
      let names = field.words.isEmpty ? "" : ", or names such as '\(field.words[0])'"
      return
        "expected a \(field.name) from \(field.range.lowerBound) to \(field.range.upperBound)\(names), found '\(String(word).visible)'"
    }
    return nil
  }

  private static func accepts(_ text: String, _ field: Field) -> Bool {
    // Commas without anything between are passed over.
    text.split(separator: ",").allSatisfy { part in
      let steps = part.parts(between: "/")
      let ends = steps[0].split(separator: "-", omittingEmptySubsequences: false)
      guard steps.count <= 2, ends.count <= 2 else { return false }
      if steps.count == 2 {
        guard !steps[1].isEmpty, steps[1].utf8.allSatisfy(\.isDigit), let step = Int(steps[1]), step > 0 else {
          return false
        }
      }
      // What follows a hyphen after a star is not looked at.
      if ends[0] == "*" || ends[0] == "?" { return true }
      let numbers = ends.compactMap { number(String($0), field) }
      return numbers.count == ends.count && numbers.allSatisfy(field.range.contains)
        && numbers[0] <= numbers[numbers.count - 1]
    }
  }

  private static func number(_ text: String, _ field: Field) -> Int? {
    if let index = field.words.firstIndex(of: text.lowercased()) { return index + field.range.lowerBound }
    return !text.isEmpty && text.utf8.allSatisfy(\.isDigit) ? Int(text) : nil
  }
}

extension String {
  /// A duration as Go reads it: `1h30m`, `-1.5s`, `0`.
  fileprivate var isDuration: Bool {
    var rest = self[...]
    if rest.first == "-" || rest.first == "+" { rest.removeFirst() }
    if rest == "0" { return true }
    if rest.isEmpty { return false }
    while !rest.isEmpty {
      let number = rest.prefix { $0 == "." || $0.isASCII && $0.isNumber }
      guard number.contains(where: \.isNumber), number.count(where: { $0 == "." }) <= 1 else { return false }
      rest = rest.dropFirst(number.count)
      guard
        let unit = ["ns", "us", "µs", "μs", "ms", "s", "m", "h"].filter({ rest.hasPrefix($0) }).max(by: {
          $0.count < $1.count
        })
      else { return false }
      rest = rest.dropFirst(unit.count)
    }
    return true
  }

  /// The name of a time zone, in its exact case.
  fileprivate var isTimeZone: Bool {
    let slash = utf8.lastIndex(of: UInt8(ascii: "/"))
    let area = slash.map { self[..<$0] } ?? ""
    let name = slash.map { self[$0...].dropFirst() } ?? self[...]
    return !name.isEmpty
      && TimeZones.table.split(separator: "\n").contains { line in
        guard let colon = line.firstIndex(of: ":"), line[..<colon] == area else { return false }
        return line[colon...].dropFirst().split(separator: " ").contains(name)
      }
  }
}
