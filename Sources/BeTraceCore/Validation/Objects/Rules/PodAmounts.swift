extension ObjectRule {
  /// What containers ask for and are limited to: POD-19, POD-20, POD-43, QTY-06.
  static let podAmounts = [
    ObjectRule(
      "POD-19", on: .resources,
      .custom { resources in
        ["limits", "requests"].flatMap { resources.entries($0) }.flatMap { name, part -> [Problem] in
          if !name.isContainerResourceName {
            return [
              part.problem("'\(name.visible)' is nothing that containers ask for: use cpu, memory or ephemeral-storage")
            ]
          }
          return part.check(.amount) + (name.isExtendedResource ? part.check(.wholeAmount) : [])
            + part.pageProblems(name)
        }
      }),
    ObjectRule("POD-20", on: .resources, .custom(\.balanceProblems)),
    ObjectRule(
      "POD-20", on: .pods,
      .custom { pod in
        let names = Set(pod.items("resourceClaims").map { $0.text("name") })
        return pod.everyContainer.compactMap { $0["resources"] }.flatMap { resources -> [Problem] in
          var seen: Set<[String]> = []
          return resources.items("claims").compactMap { claim in
            let name = claim.text("name")
            if name.isEmpty { return claim.missing("name") }
            if !names.contains(name) {
              return claim.problem("name", "\(name.quoted) is none of the pod's 'resourceClaims'")
            }
            return seen.insert([name, claim.text("request")]).inserted
              ? nil : claim.problem("\(name.quoted) is given twice; keep one")
          }
        }
      }),
    ObjectRule("POD-43", on: .pods, .custom(podLevelProblems)),
    ObjectRule(
      "QTY-06", .warning, on: .resources, .custom { $0.wholeByteProblems(["memory", "ephemeral-storage"]) }),
    ObjectRule(
      "QTY-06", .warning, on: .pods,
      .custom { ($0["resources"]?.wholeByteProblems(["memory", "ephemeral-storage"])) ?? [] }),
    ObjectRule(
      "QTY-06", .warning, on: .claims, .custom { ($0["resources"]?.wholeByteProblems(["storage"])) ?? [] }),
  ]

  private static let podLevelProblems: @Sendable (ObjectPart) -> [Problem] = { pod in
    guard let resources = pod["resources"] else { return [] }
    var problems = ["limits", "requests"].flatMap { resources.entries($0) }.flatMap { name, part -> [Problem] in
      guard ["cpu", "memory"].contains(name) || name.hasPrefix("hugepages-") else {
        return [part.problem("'\(name.visible)' is nothing that a whole pod asks for: use cpu or memory")]
      }
      return part.check(.amount) + part.pageProblems(name)
    }
    if !resources.isEmpty("claims") {
      problems.append(resources.problem("claims", "a whole pod has none; set them on its containers"))
    }
    problems += resources.balanceProblems
    for (name, part) in resources.entries("requests") {
      guard let whole = try? Quantity(part.value) else { continue }
      let sum = pod.sum(of: "requests", name)
      if sum > whole {
        problems.append(part.problem("the containers ask for \(sum) together, more than the pod's \(whole)"))
      }
    }
    for (name, part) in resources.entries("limits") {
      guard let whole = try? Quantity(part.value) else { continue }
      if name.hasPrefix("hugepages-"), case let sum = pod.sum(of: "limits", name), sum > whole {
        problems.append(part.problem("the containers may use \(sum) together, more than the pod's \(whole)"))
      }
      for (index, container) in pod.items("containers").enumerated() {
        guard let limit = container["resources", "limits", name], let amount = try? Quantity(limit.value),
          amount > whole
        else { continue }
        problems.append(
          Problem(
            resources.path["containers"][index][key: name]["limits"], part: limit.path,
            "expected at most the pod's \(whole), found \(amount)"))
      }
    }
    return problems
  }
}

extension ObjectPart {
  /// What is wrong between requests and limits.
  fileprivate var balanceProblems: [Problem] {
    var problems: [Problem] = []
    for (name, request) in entries("requests") {
      guard let amount = try? Quantity(request.value) else { continue }
      let isShared = !name.isExtendedResource && !name.hasPrefix("hugepages-")
      guard let limitValue = value["limits"]?[name], let limit = try? Quantity(limitValue) else {
        if !isShared {
          problems.append(
            Problem(
              path["limits"], part: request.path,
              "'\(name.visible)' cannot be shared, so it needs a limit that is the request"))
        }
        continue
      }
      if amount > limit {
        problems.append(
          Problem(
            path["requests"], part: request.path, "\(amount) is more than the limit, \(limit)",
            rival: path["limits"][key: name],
            remedies: [
              .write(request.value, at: path["limits"][key: name], "raise the limit to \(request.value.quoted)"),
              .write(limitValue, at: request.path, "lower the request to \(limitValue.quoted)"),
            ])
        )
      } else if !isShared, amount != limit {
        problems.append(
          Problem(
            path["requests"], part: request.path, "expected the limit, \(limit), found \(amount)"))
      }
    }
    let names = ["limits", "requests"].flatMap { value[$0]?.object?.keys ?? [] }
    if names.contains(where: { $0.hasPrefix("hugepages-") }), !names.contains("cpu"), !names.contains("memory") {
      problems.append(problem("huge pages need a request or limit of cpu or memory beside them"))
    }
    return problems
  }

  /// What is wrong with an amount of huge pages.
  fileprivate func pageProblems(_ name: String) -> [Problem] {
    guard name.hasPrefix("hugepages-") else { return [] }
    guard let size = try? Quantity(parsing: String(name.dropFirst(10))), size > .zero else {
      return [problem("'\(name.visible)' names no size of pages: use one such as 'hugepages-2Mi'")]
    }
    return check(.quantity("a multiple of \(size)") { $0.isMultiple(of: size) })
  }

  /// Amounts of bytes that are no whole numbers, or that the server takes for such.
  fileprivate func wholeByteProblems(_ names: [String]) -> [Problem] {
    ["limits", "requests"].compactMap { self[$0] }.flatMap { map in names.compactMap { map.entry($0) } }.compactMap {
      part in
      guard let amount = try? Quantity(part.value) else { return nil }
      if !amount.isWholeNumber {
        let meant = part.value.text.flatMap { $0.hasSuffix("m") ? "\($0.dropLast())Mi" : nil }
        return Problem(
          part.path,
          "\(part.value.excerpt) is no whole number of bytes; 'm' means thousandths: did you mean 'M' or 'Mi'?",
          remedies: meant.map { [.write(.string($0), at: part.path, "set '\($0)'")] } ?? [])
      }
      return part.value.written.overflowsThousandths
        ? part.problem("\(part.value.excerpt) is more than the server counts with; set an amount that there is") : nil
    }
  }
}

extension Value {
  /// A number or text as it is written.
  fileprivate var written: String {
    switch self {
    case .integer(let number): String(number)
    case .number(let text), .string(let text): text
    default: ""
    }
  }
}

extension String {
  /// Whether the server, which counts large amounts in thousandths with 64 bits that run over, takes this whole amount
  /// for a fraction: those of more than 18 digits, and those in powers of 1024.
  fileprivate var overflowsThousandths: Bool {
    let text = trimmingSpaces
    let digits = Substring(text.utf8.prefix(while: \.isDigit))
    let unit = Substring(text.utf8.dropFirst(digits.utf8.count))
    let power = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"].firstIndex(of: unit)
    guard let power, power > 0 || digits.utf8.count > 18 else { return false }
    var amount: UInt64 = 0
    if power > 0 {
      // In powers of 1024 it stops at the largest number of 64 bits.
      let (product, isOver) = (UInt64(digits) ?? .max).multipliedReportingOverflow(by: 1 << (10 * UInt64(power)))
      amount = isOver || product > UInt64(Int64.max) ? UInt64(Int64.max) : product
    } else {
      for digit in digits.utf8 { amount = amount &* 10 &+ UInt64(digit - UInt8(ascii: "0")) }
    }
    return Int64(bitPattern: amount &* 1000) % 1000 != 0
  }
}

extension Quantity {
  /// Whether it is some whole number times `unit`.
  fileprivate func isMultiple(of unit: Quantity) -> Bool {
    let ratio = approximate / unit.approximate
    // Beyond 2^53 every number is a whole one.
    return ratio.magnitude >= 0x1p53 || ratio == Double(Int(ratio))
  }
}
