import Glibc

@testable import BeTraceCommand
@testable import BeTraceWorkspace

extension Desk {
  /// A desk with nix, on which lies a workspace of one environment that deploys the service web, whose flake is `flake`, with
  /// `files` beside it.
  static func withFlake(_ flake: String, _ files: [(path: String, text: String)] = []) throws -> Desk {
    let desk = try Desk(
      [
        ("environments/dev.json", environment), ("services/web/flake.nix", flake),
      ] + files.map { ("services/web/\($0.path)", $0.text) })
    desk.variables["PATH"] = path
    return desk
  }

  /// A desk with nix, on which lies the workspace in the folder `name` of `Tests/Examples`.
  static func withExample(_ name: String) throws -> Desk {
    let desk = try Desk([])
    desk.variables["PATH"] = path
    let folder = "\(#filePath.parentFolder.parentFolder.parentFolder)/Examples/\(name)"
    try copy(folder, to: desk, at: "")
    return desk
  }

  /// Where programs are on this machine. Without nix these tests fail: they are about what it says.
  static var path: String { getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin" }

  private static let environment = """
    {"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "dev",
     "services": {"web": {}}}

    """

  static func copy(_ folder: String, to desk: Desk, at path: String) throws {
    for name in try Folder.names(in: folder) {
      let (source, target) = ("\(folder)/\(name)", path.isEmpty ? name : "\(path)/\(name)")
      if Folder.isFolder(source) {
        try copy(source, to: desk, at: target)
      } else {
        try desk.write(String(decoding: AtomicFile.read(source, name: name), as: UTF8.self), to: target)
      }
    }
  }

  /// The findings about modules that make nothing.
  var failures: [String] {
    perform("validate").split(separator: "\n").filter { $0.contains("MOD-09") }.map(String.init)
  }
}

/// The flake of a small service, whose `mkDeployment` gives `body`, which begins in line 7, column 9.
func flake(_ body: String, declaring declarations: String = "") -> String {
  """
  {
    outputs = { self }: {
      lib = {
        serviceInfo = { name = "web"; description = "d"; version = "1"; ports = [ { name = "http"; port = 80; } ]; };
        dependencies = [ ];\(declarations)
        mkDeployment = { namespace ? "default", replicas ? 1, env ? { }, ingress ? null, resources ? { }, image ? "web:1", imagePullPolicy ? "Never" }:
          \(body);
      };
    };
  }

  """
}

/// Objects of a small service.
let objects = """
  {
    namespace = { apiVersion = "v1"; kind = "Namespace"; metadata.name = namespace; };
    deployment = {
      apiVersion = "apps/v1"; kind = "Deployment"; metadata = { name = "web"; inherit namespace; };
      spec = {
        inherit replicas; selector.matchLabels.app = "web";
        template = {
          metadata.labels.app = "web";
          spec.containers = [ { name = "web"; inherit image; ports = [ { name = "http"; containerPort = 80; } ]; } ];
        };
      };
    };
    service = {
      apiVersion = "v1"; kind = "Service"; metadata = { name = "web"; inherit namespace; };
      spec = { selector.app = "web"; ports = [ { name = "http"; port = 80; } ]; };
    };
  }
  """
