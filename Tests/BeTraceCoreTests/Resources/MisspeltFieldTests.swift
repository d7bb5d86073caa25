import Testing

/// What the compiler tells a service team about its module.
struct MisspeltFieldTests {
  /// A module that sets one field of its Deployment under the name `field`.
  private func module(setting field: String) -> String {
    """
    import BeTraceCore

    func deployment(replicas: Int) -> Deployment {
      let labels = ["app.kubernetes.io/name": "web"]
      var deployment = Deployment(
        metadata: ObjectMeta(name: "web", labels: labels),
        spec: Deployment.Spec(
          replicas: replicas,
          selector: LabelSelector(matchLabels: labels),
          template: PodTemplate(
            metadata: ObjectMeta(labels: labels),
            spec: PodSpec(containers: [Container(name: "web", image: "web:1")]))))
      deployment.spec.template.spec.\(field) = 30
      return deployment
    }

    """
  }

  @Test func aModuleThatSpellsItsFieldsRightBuilds() throws {
    #expect(try SwiftCompiler.complaints(about: module(setting: "terminationGracePeriodSeconds")) == "")
  }

  @Test func aModuleWithAMisspeltFieldDoesNotBuildAndTheErrorNamesIt() throws {
    let complaints = try SwiftCompiler.complaints(about: module(setting: "terminationGracePeriod"))
    #expect(complaints.contains("error: value of type 'PodSpec' has no member 'terminationGracePeriod'"))
  }
}
