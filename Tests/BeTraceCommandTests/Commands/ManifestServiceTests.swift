import BeTraceCore
import Testing

@testable import BeTraceCommand
@testable import BeTraceWorkspace

/// Services of a workspace whose modules are plain manifests.
struct ManifestServiceTests {
  private static let deployment = """
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: shop, namespace: shop}
    spec:
      replicas: 3
      selector: {matchLabels: {app: shop}}
      template:
        metadata: {labels: {app: shop}}
        spec:
          containers:
            - name: shop
              image: registry.example.com/shop:1.4.0

    """

  private static func desk(_ files: (path: String, text: String)...) throws -> Desk {
    try Desk(
      [
        (
          "environments/dev.json",
          #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "dev", "services": {"shop": {}, "nats": {}}}"#
            + "\n"
        ), ("services/shop/deployment.yaml", deployment),
      ] + files)
  }

  @Test func theirDefaultsHavePlacesInTheirFiles() throws {
    let desk = try Self.desk()
    #expect(desk.perform("get", "shop/dev/replicas") == "3\n")
    #expect(
      desk.perform("why", "shop/dev/replicas").contains(
        "module  3      shop module, services/shop/deployment.yaml:5  decides\n"),
      "\(desk.perform("why", "shop/dev/replicas"))")
    #expect(desk.perform("services", "shop").contains("\nMODULE       services/shop, plain manifests\n"))
  }

  @Test func theCardHasTheVariablesThatTheyWrite() throws {
    let card = try Desk.withExample("yaml").perform("services", "bff")
    #expect(
      card.hasSuffix(
        """

        VARIABLE        DEFAULT                         HELP
        HOST            0.0.0.0                         written in services/bff/deployment.yaml:55:22
        JWT_SECRET      secret bff-auth/jwt-secret      written in services/bff/deployment.yaml:58:17
        NODE_ENV        production                      written in services/bff/deployment.yaml:62:22
        PORT            3000                            written in services/bff/deployment.yaml:64:22
        WORKOS_API_KEY  secret bff-auth/workos-api-key  written in services/bff/deployment.yaml:67:17

        """), "\(card)")
  }

  @Test func whatCannotBeReadIsAFindingAndTheOthersWorkOn() throws {
    let desk = try Self.desk(
      ("services/shop/service.yaml", "apiVersion: v1\nkind: Service\n metadata: {}\n"),
      ("services/other/a.yaml", "a: b\na: c\n"))
    let answer = desk.perform("validate", "dev")
    #expect(answer.contains("services/shop/service.yaml:3:2: error: shop: "), "\(answer)")
    #expect(desk.perform("render", "dev", "nats").hasPrefix("apiVersion: v1\n"))
    #expect(
      desk.perform("verify", "other").contains("services/other/a.yaml")
        || desk.perform("verify", "other").contains("'apiVersion'"))
  }

  @Test func bytesThatAreNotUTF8AreAFinding() throws {
    let desk = try Self.desk()
    try AtomicFile.create(
      "\(desk.folder)/services/shop/a.yaml", with: Array("apiVersion: v1\nkind: ".utf8) + [0xFF, 0x0A], name: "a")
    #expect(
      desk.perform("validate", "dev").contains(
        "services/shop/a.yaml:2:7: error: shop: byte 0xFF is not UTF-8; save the file as UTF-8 [MOD-09]\n"),
      "\(desk.perform("validate", "dev"))")
  }

  @Test func aFolderForNoEnvironmentIsSaid() throws {
    let desk = try Self.desk(
      ("services/shop/dve/a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n"))
    #expect(
      desk.perform("services", "shop").contains(
        "\nREMARKS      there is no Service among its manifests that leads to its pods: nobody can refer to its ports\n"
          + "             'services/shop/dve' is called like no environment: nothing reads it; did you mean 'dev'?\n"),
      "\(desk.perform("services", "shop"))")
    #expect(
      desk.perform("validate", "dev").contains(
        "warning: shop: 'services/shop/dve' is called like no environment: nothing reads it; did you mean 'dev'? [MOD-10]\n"
      ),
      "\(desk.perform("validate", "dev"))")
  }

  @Test func editorsKnowThem() throws {
    #expect(try Self.desk().perform("schema", "environment").contains("\"shop\": {\n"))
    #expect(try !Desk().perform("schema", "environment").contains("\"shop\": {\n"))
  }

  @Test func aSecretThatIsWrittenDownIsNeverRendered() throws {
    let desk = try Self.desk()
    try desk.replace(
      "image: registry.example.com/shop:1.4.0",
      with: "image: registry.example.com/shop:1.4.0\n          env: [{name: DB_PASSWORD, value: hunter2xyz}]",
      in: "services/shop/deployment.yaml")
    for words in [
      ["render", "dev", "shop"], ["validate", "dev"], ["services", "shop"], ["services", "shop", "-o", "json"],
      ["get", "shop/dev"],
      ["schema", "environment"],
    ] {
      let answer = desk.program.answer(to: words)
      #expect(!(answer.output + answer.notes).contains("hunter2"), "\(words)")
    }
    #expect(
      desk.perform("validate", "dev").contains("services/shop/deployment.yaml:13:44: error: shop: env.DB_PASSWORD: "))
    #expect(desk.perform("render", "dev", "shop").hasSuffix("= 1\n"))
  }

  @Test func aModuleInAnyFolderIsVerified() throws {
    let desk = try Self.desk()
    #expect(desk.perform("verify", "./services/shop").hasPrefix("shop  ./services/shop\n  kept  CON-01"))
    #expect(desk.perform("verify", "services").hasSuffix("= 66\n"))
  }
}
