import BeTraceCore

/// The files of a workspace of many services: `base`, and environments that extend it.
struct ManyServices {
  let environments: Environments

  /// So many services with so many variables each. A tenth of the variables is set in `base`, a few more in each other.
  init(_ services: Int, environments count: Int, variables: Int) {
    let catalogue = Catalogue((0..<services).map { NumberedService($0, more: variables) })
    func file(_ name: String, _ more: String, setting variables: Range<Int>, image: String) -> EnvironmentFile {
      let entries = (0..<services).map { service in
        let set = variables.map { "    \"\(NumberedService.variable($0))\": \"\(name) \($0)\"" }
        return "\"\(NumberedService.name(service))\": {\(image)\n  \"env\": {\n\(set.joined(separator: ",\n"))\n}}"
      }
      let text = """
        {"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "\(name)", \(more), "services": {
        \(entries.joined(separator: ",\n"))
        }}
        """
      return EnvironmentFile(path: "environments/\(name).json", bytes: Array(text.utf8), catalogue: catalogue)
    }
    let tenth = variables / 10
    let base = file("base", "\"namespace\": \"many\"", setting: 0..<tenth, image: "\n  \"image\": \"example.com/a:1\",")
    let others = (1..<count).map { number in
      file("live-\(number)", "\"extends\": \"base\"", setting: (tenth - 2)..<(tenth + 3), image: "")
    }
    environments = Environments([base] + others, catalogue: catalogue)
  }
}
