extension ObjectPart {
  /// The greatest amount of `resource` that the containers of this pod need at one time: those that initialize and end run
  /// one after another, beside the ones that stay.
  func sum(of kind: String, _ resource: String) -> Quantity {
    let amount = { (container: ObjectPart) in
      container["resources", kind, resource].flatMap { try? Quantity($0.value) } ?? .zero
    }
    var staying = Quantity.zero
    var greatest = Quantity.zero
    for container in items("initContainers") {
      if container.text("restartPolicy") == "Always" {
        staying = staying + amount(container)
      } else {
        greatest = max(greatest, staying + amount(container))
      }
    }
    return max(greatest, items("containers").reduce(staying) { $0 + amount($1) })
  }
}
