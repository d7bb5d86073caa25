import BeTraceCore
import BeTraceWorkbench
import BeTraceWorkspace
import Glibc

/// What an environment is compared with.
enum Opposite {
  case saved
  /// What was exported to a folder; nil for the one of the last time.
  case export(String?)
  case live
  case environment(String)
  case revision(String)
  case manifests(String)

  /// What `word` means in `workspace`.
  init(_ word: String, in workspace: OpenWorkspace) throws(Refusal) {
    switch word {
    case "saved": self = .saved
    case "live": self = .live
    case "export": self = .export(nil)
    case _ where word.hasPrefix("export:"): self = .export(String(word.dropFirst(7)))
    case _ where word.hasPrefix("git:"): self = .revision(String(word.dropFirst(4)))
    case _ where workspace.environments[word] != nil: self = .environment(word)
    case _ where word == "-" || word.contains("/") || Self.endings.contains(where: word.hasSuffix):
      self = .manifests(word)
    case _ where access(workspace.surroundings.directory.appendingPath(word), F_OK) == 0: self = .manifests(word)
    default:
      let words = ["saved", "export", "live"] + workspace.environments.names
      let hint = word.nearest(in: words).map { "; did you mean '\($0)'?" }
      throw Refusal(
        .wrongUsage,
        "--against: there is no environment '\(word.visible)'"
          + (hint ?? ": use saved, export, live, git:REV, a file, '-', or one of "
            + workspace.environments.names.joined(separator: ", ").visible))
    }
  }

  /// What an environment is compared with unless somebody says: what is saved, if something in `workspace` is not; else the
  /// last commit.
  static func standard(in workspace: OpenWorkspace) throws(Refusal) -> String {
    guard try workspace.asSaved().environments == workspace.environments else { return "saved" }
    do {
      _ = try workspace.workspace.files(at: "HEAD", in: workspace.surroundings)
      return "git:HEAD"
    } catch {
      throw Refusal(
        .wrongUsage,
        "there is no commit to compare with: say with --against what is meant, such as "
          + "\(workspace.environments.renderedNames.joined(separator: ", ")), live, export:DIR or a file of manifests"
          .visible)
    }
  }

  private static let endings = [".yaml", ".yml", ".json", ".jsonl"]

  /// What differs from it in the objects of `plan`.
  func differences(of plan: Plan, in workspace: OpenWorkspace) throws(Refusal) -> ManifestDifferences {
    switch self {
    case .saved: return plan.differences(over: try workspace.asSaved().former(of: plan))
    case .revision(let revision):
      let before = try workspace.at(revision)
      // All of an environment that is new is new.
      guard before.environments[plan.environment] != nil else {
        return plan.differences(over: FormerObjects([]), isOwn: true)
      }
      return plan.differences(over: try before.former(of: plan))
    case .environment(let name): return plan.differences(from: try workspace.renderedPlan(named: name))
    case .export(let folder):
      return plan.differences(over: try workspace.exported(plan, to: folder), isOwn: true)
    case .live: return plan.differences(over: try workspace.live(plan), isOwn: false)
    case .manifests(let name):
      let files = try ManifestFiles.read([name], in: workspace.surroundings.directory)
      // That of a command that failed, most likely; a cluster that has nothing says so in a list.
      guard files.contains(where: { !$0.text.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) } }) else {
        throw Refusal(.wrongInput, "--against \(name.visible) is empty: expected manifests")
      }
      return plan.differences(
        over: try FormerObjects.read(files.map { ($0.name, $0.text) }, judge: plan.judge), isOwn: false)
    }
  }
}

extension FormerObjects {
  /// The objects in `files`, each a name and a text; refuses what is no object.
  static func read(_ files: [(name: String, text: [UInt8])], judge: ManifestJudge) throws(Refusal) -> FormerObjects {
    let former = FormerObjects(files.flatMap { judge.judge($0.text, file: $0.name) })
    if let problem = former.problem {
      throw Refusal(.wrongInput, "what --against names cannot be read: \(problem.place): \(problem.message)".visible)
    }
    return former
  }
}

extension OpenWorkspace {
  /// The same workspace with its environments as they are saved.
  fileprivate func asSaved() throws(Refusal) -> OpenWorkspace {
    do {
      return reopened(try workspace.environments(catalogue))
    } catch {
      throw Refusal(error)
    }
  }

  /// The same workspace with other environments.
  fileprivate func reopened(_ environments: Environments) -> OpenWorkspace {
    OpenWorkspace(
      workspace: workspace, environments: environments, today: today, surroundings: surroundings,
      evaluations: evaluations)
  }

  /// The workspace as its files were at `revision`.
  fileprivate func at(_ revision: String) throws(Refusal) -> OpenWorkspace {
    let files: [Workspace.File]
    do {
      files = try workspace.files(at: revision, in: surroundings)
    } catch {
      throw Refusal(error == .noGit ? .unavailable : .noInput, "--against git:\(revision.visible): \(error)")
    }
    return reopened(
      Environments(
        files.map { EnvironmentFile(path: $0.path, bytes: $0.bytes, catalogue: catalogue) }, catalogue: catalogue))
  }

  /// The plan here of the environment that `plan` is of.
  fileprivate func former(of plan: Plan) throws(Refusal) -> Plan {
    guard environments[plan.environment] != nil else {
      throw Refusal(.noInput, "'\(plan.environment.visible)' was not there, so there is nothing to compare it with")
    }
    return try renderedPlan(named: plan.environment)
  }

  /// What an export wrote of the environment of `plan`; without a folder the last one of the workbench.
  fileprivate func exported(_ plan: Plan, to folder: String?) throws(Refusal) -> FormerObjects {
    let last = StateFile(surroundings, for: workspace).whereabouts?.exported?.target
    guard let folder = folder ?? last else {
      throw Refusal(
        .noInput, "the workbench has not exported yet: name the folder, as in '--against export:deploy'")
    }
    // What the workbench exports to is relative to the workspace.
    let base = self.workspace.kind == .folder ? self.workspace.realPath : surroundings.directory
    let isOfWorkbench = folder == last
    let target = ExportTarget(
      folder, of: workspace,
      at: (isOfWorkbench ? base : surroundings.directory).appendingPath(surroundings.expanding(folder)))
    do {
      guard let bytes = try target.read(ExportIndex.path) else {
        throw Refusal(.noInput, "\(folder.visible) holds no export: it has no \(ExportIndex.path)")
      }
      let index = try ExportIndex(parsing: bytes, file: target.name(of: ExportIndex.path))
      let entries = index.entries.filter { $0.environment == plan.environment }
      guard ["yaml", "files", "json"].contains(index.layout) else {
        throw Refusal(
          .wrongUsage,
          "\(folder.visible) is laid out as \(index.layout.visible), which only kubectl puts together: 'kubectl kustomize "
            + "\(folder.visible)/overlays/\(plan.environment.visible) | betrace-tui diff \(plan.environment.visible) --against -'"
        )
      }
      guard !entries.isEmpty else {
        throw Refusal(.noInput, "\(folder.visible) holds nothing of \(plan.environment.visible)")
      }
      var files: [(name: String, text: [UInt8])] = []
      for entry in entries {
        guard let text = try target.read(entry.path) else { continue }
        files.append((target.name(of: entry.path), text))
      }
      return try FormerObjects.read(files, judge: plan.judge)
    } catch let refusal as Refusal {
      throw refusal
    } catch let error as ExportIndexError {
      throw Refusal(.wrongInput, error.description)
    } catch let error as FileError {
      throw Refusal(error)
    } catch {
      preconditionFailure("reading an export throws nothing else")
    }
  }

  /// What the cluster has of the objects of `plan`.
  fileprivate func live(_ plan: Plan) throws(Refusal) -> FormerObjects {
    let context = environments[plan.environment]?.environment?.context
    guard let kubectl = Kubectl(context: context, in: surroundings) else {
      throw Refusal(.unavailable, "kubectl is needed for '--against live', and there is none in PATH")
    }
    let lists: [[UInt8]]
    do {
      lists = try kubectl.get(plan.resources.map(\.resource.identity))
    } catch {
      throw Refusal(error)
    }
    return try FormerObjects.read(lists.filter { !$0.isEmpty }.map { ("kubectl", $0) }, judge: plan.judge)
  }
}
