import Testing

@testable import BeTraceCore

/// Random environments, one promoted into another.
struct PromotionPropertyTests {
  /// Who extends whom: beside each other, or either above the other.
  private static let shapes = [
    ["staging": "base", "production": "base"], ["staging": "base", "production": "staging"],
    ["staging": "production", "production": "base"],
  ]

  @Test func whatIsPromotedIsAsInTheSourceAndNothingElseChanges() throws {
    var random = SeededGenerator(seed: 7)
    var carried = 0
    for number in 0..<50 * effort {
      let example = random.example(Self.shapes[number % 3])
      let (source, target) = (example.plan("staging"), example.plan("production"))
      let promotion = Promotion(from: source, to: target, in: example.environments)
      let picked = promotion.candidates.filter { $0.isPicked || $0.reason == .perEnvironment }
        .filter { _ in random.once(in: 2) }
      let edits = promotion.edits(for: picked)
      carried += edits.count
      #expect(example.environments.refusal(of: edits) == nil, "case \(number)")
      var environments = example.environments
      for edit in edits { #expect(environments.apply(edit) != nil, "case \(number): \(edit)") }

      let after = Plan("production", in: environments, on: Example.today)
      let again = Promotion(from: Plan("staging", in: environments, on: Example.today), to: after, in: environments)
      for candidate in picked {
        let now = again.candidates.filter { $0.service == candidate.service && $0.field == candidate.field }
        // What was on in only one is now on in both, and told part by part.
        #expect(now.allSatisfy { $0.reason == .same }, "case \(number): \(candidate.field)")
        let cells = try #require(source["mill"]).cells.filter { $0.field.isWithin(candidate.field) }
        let mill = try #require(after["mill"])
        for cell in cells {
          let value = mill[cell.field]?.value
          #expect(value.isEquivalent(to: cell.value), "case \(number): \(cell.field)")
        }
      }
      #expect(Self.others(target, than: picked) == Self.others(after, than: picked), "case \(number)")
    }
    #expect(carried > 75)
  }

  @Test func whatWasPromotedIsNotPromotedBack() {
    var random = SeededGenerator(seed: 8)
    for number in 0..<50 * effort {
      let example = random.example(Self.shapes[number % 3])
      let promotion = Promotion(
        from: example.plan("staging"), to: example.plan("production"), in: example.environments)
      let picked = promotion.candidates.filter(\.isPicked)
      var environments = example.environments
      for edit in promotion.edits(for: picked) { _ = environments.apply(edit) }
      let back = Promotion(
        from: Plan("production", in: environments, on: Example.today),
        to: Plan("staging", in: environments, on: Example.today), in: environments)
      let same = back.candidates.filter { candidate in
        picked.contains { $0.service == candidate.service && candidate.field.isWithin($0.field) }
      }
      #expect(back.edits(for: same).isEmpty, "case \(number)")
      #expect(same.allSatisfy { $0.reason == .same }, "case \(number)")
    }
  }

  /// The fields that no candidate is about, and whose defaults follow from no other.
  private static func others(_ plan: Plan, than picked: [Promotion.Candidate]) -> [String: Value] {
    let cells = plan.services.flatMap { service in
      service.cells.filter { cell in
        guard cell.computedFrom.isEmpty, cell.value != nil else { return false }
        return !picked.contains { cell.field.isWithin($0.field) || $0.field.isWithin(cell.field) }
      }.map { ("\(service.name) \($0.field)", $0.value ?? .null) }
    }
    return Dictionary(cells) { first, _ in first }
  }
}

extension SeededGenerator {
  /// A mill in three random environments that extend as `parents` say.
  fileprivate mutating func example(_ parents: [String: String]) -> Example {
    var example = Example()
    for name in ["base", "staging", "production"] {
      example.add(name, extends: parents[name], services: "\"mill\": \(entry().json(indent: nil))")
    }
    return example
  }
}
