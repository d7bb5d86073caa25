extension ImpactRule {
  /// What has data goes, or lets go of it.
  static let dataLoss = [
    ImpactRule(.dataLoss) { changes, _ in
      changes.departures.filter { Risk.statefulKinds.contains($0.kind) }.map { object in
        let text =
          object.kind == "PersistentVolumeClaim"
          ? "not applied any more: if it is deleted, its data mostly goes with it"
          : "not applied any more: if it is deleted, what it stores is at risk"
        return Outcome(object: object, isFormer: true, text: text, risk: .critical)
      }
    },
    ImpactRule(.dataLoss, on: rollingKinds) { object, update, _ in
      let claims = update.former.claims.subtracting(update.object.claims)
      guard !claims.isEmpty else { return [] }
      let names = claims.sorted().map { "'\($0.visible)'" }.joined(separator: ", ")
      return [
        Outcome(
          object: object,
          text: "its pods lose the volume of claim \(names): what is stored there is not found any more",
          risk: .critical)
      ]
    },
    ImpactRule(.dataLoss, on: ["StatefulSet"]) { object, update, counts in
      let retention = FieldPath("spec", "persistentVolumeClaimRetentionPolicy")
      let policy = update.after["spec"]?["persistentVolumeClaimRetentionPolicy"]
      if policy?["whenScaled"] == "Delete", counts.after(update).least < counts.before(update).least {
        return [
          Outcome(object: object, text: "the claims of the pods that go are deleted with their data", risk: .critical)
        ]
      }
      guard policy?["whenDeleted"] == "Delete" || policy?["whenScaled"] == "Delete",
        !update.differences(at: retention).isEmpty
      else { return [] }
      return [
        Outcome(object: object, text: "from now on claims are deleted with their data as pods go", risk: .critical)
      ]
    },
  ]
}

extension JudgedObject {
  /// The claims whose volumes its pods use, and the names of those that are made for each of them.
  fileprivate var claims: Set<String> {
    let used = pods?.spec.items("volumes").compactMap { $0["persistentVolumeClaim"]?.text("claimName") } ?? []
    let made = specification?.items("volumeClaimTemplates").compactMap { $0["metadata"]?.text("name") } ?? []
    return Set(used + made)
  }
}
