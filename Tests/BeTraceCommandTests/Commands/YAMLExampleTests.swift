import BeTraceCore
import Testing

@testable import BeTraceCommand
@testable import BeTraceWorkspace

/// The example as plain manifests, with environments of its own.
struct YAMLExampleTests {
  /// The example's folder in the sources.
  private static let folder = #filePath.parentFolder.parentFolder.parentFolder.appendingPath("Examples/yaml")

  private static func workspace() throws -> OpenWorkspace {
    try OpenWorkspace.find(folder, for: try Desk([]).program)
  }

  @Test(arguments: ["dev", "staging", "production"])
  func itsObjectsAreThoseOfTheSwiftModules(_ environment: String) throws {
    let theirs = try OpenWorkspace.find(nil, for: try Desk([]).program).plan(environment).resources.map(\.resource)
    let mine = try Self.workspace().plan(environment).resources.map(\.resource)
    #expect(Set(mine.map(\.identity)) == Set(theirs.map(\.identity)))
    for resource in theirs {
      let twin = try #require(mine.first { $0.identity == resource.identity })
      let (left, right) = (Value.object(twin.body), Value.object(resource.body))
      #expect(left.isEquivalent(to: right), "\(resource.identity): \(left.differences(from: right).map(\.description))")
    }
  }

  @Test func noneOfItsModulesIsCompiledIn() throws {
    let services = try Self.workspace().catalogue.services
    #expect(services.map(\.name) == ["backend", "bff", "nats", "worker"])
    for service in services { #expect(service.origin == .manifests("services/\(service.name)")) }
  }

  @Test func itsModulesKeepTheContract() throws {
    let workspace = try Self.workspace()
    for service in workspace.catalogue.services {
      let verification = Verification(in: workspace.environments, of: service)
      #expect(verification.isKept, "\(service.name): \(verification.broken.flatMap(\.breaches).map(\.description))")
    }
  }

  @Test func itHasNoErrors() throws {
    for environment in ["dev", "staging", "production"] {
      #expect(try Self.workspace().plan(environment).findings.filter { $0.severity == .error }.map(\.description) == [])
    }
  }
}
