extension Rule {
  /// The server cannot even read an object with a malformed quantity, and does not say which one it is.
  static let quantity = Rule("QTY-01", .always(.error), "every amount is a quantity") { inspection in
    inspection.amounts.compactMap { amount in
      guard case .failure(let error) = amount.quantity else { return nil }
      return Fault(
        amount.service, at: amount.part, "\(amount.name) is no quantity: \(error)", brief: error.brief)
    }
  }

  /// Nothing can be asked for or limited to less than nothing.
  static let negativeQuantity = Rule("POD-19", .always(.error), "no amount is negative") { inspection in
    inspection.amounts.compactMap { amount in
      guard case .success(let quantity) = amount.quantity, quantity < .zero else { return nil }
      return Fault(
        amount.service, at: amount.part, "\(amount.name) is \(amount.part.value.quoted): an amount must be 0 or more",
        brief: "must be 0 or more, not \(amount.part.value.quoted)")
    }
  }

  /// So many bytes can be counted in thousandths, as the server does.
  private static let mostBytes = Int.max / 1000

  /// `128m` of memory is an eighth of a byte: the unit was meant to be `M` or `Mi`. And what is too much to be counted is
  /// quietly taken for less.
  static let wholeBytes = Rule(
    "QTY-06", .always(.warning), "memory and storage are whole bytes, and no more than can be counted"
  ) { inspection in
    inspection.amounts.compactMap { amount in
      guard amount.isBytes, case .success(let quantity) = amount.quantity else { return nil }
      if quantity > Quantity(mostBytes) {
        return Fault(
          amount.service, at: amount.part,
          "\(amount.name) is \(amount.part.value.quoted), more than can be counted: the most is \(mostBytes) bytes")
      }
      guard !quantity.isWholeNumber else { return nil }
      return Fault(
        amount.service, at: amount.part,
        "\(amount.name) is \(amount.part.value.quoted), a fraction of a byte: 'm' is a thousandth, use 'M' or 'Mi'",
        brief: "a fraction of a byte: use 'M' or 'Mi'")
    }
  }

  /// The server refuses pods that ask for more than they may use.
  static let requestWithinLimit = Rule(
    "POD-20", .always(.error), "no container requests more than its limit"
  ) { inspection in
    inspection.pods.flatMap { pods in
      pods.containers.flatMap { container -> [Fault] in
        let resources = container.part.value["resources"]
        return (resources?["requests"]?.object?.members ?? []).compactMap { request in
          guard let limit = resources?["limits"]?[request.key], let asked = try? Quantity(request.value),
            let allowed = try? Quantity(limit), asked > allowed,
            let part = container.part["resources", "requests", request.key]
          else { return nil }
          return inspection.plan.fault(
            of: pods.service, at: part,
            "container '\(container.name.visible)' requests \(request.value.quoted) of \(request.key.visible), above its "
              + "limit \(limit.quoted): the cluster refuses its pods",
            brief: "request \(request.value.quoted) is above limit \(limit.quoted)", request, limit)
        }
      }
    }
  }
}

extension Plan {
  /// A request above its limit. Where they are the environment's, the field is to blame that was decided last, and
  /// either can be moved to the other.
  fileprivate func fault(
    of service: ServicePlan, at part: Part, _ message: String, brief: String, _ request: Object.Member, _ limit: Value
  ) -> Fault {
    let requestField = Field(["resources", "requests", request.key])
    let limitField = Field(["resources", "limits", request.key])
    guard service[requestField]?.value == request.value, service[limitField]?.value == limit else {
      return Fault(service, at: part, message, brief: brief)
    }
    return Fault(
      service, lastDecided([requestField, limitField], of: service), at: part, message, brief: brief,
      fixes: [
        QuickFix("raise the limit to \(request.value.quoted)", [edit(service, limitField, request.value)]),
        QuickFix("lower the request to \(limit.quoted)", [edit(service, requestField, limit)]),
      ])
  }
}
