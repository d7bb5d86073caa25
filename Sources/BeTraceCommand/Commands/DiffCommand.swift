import ArgumentParser
import BeTraceCore
import BeTraceWorkspace

/// `betrace-tui diff`
struct DiffCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Show what differs in the objects of an environment from what was there before.",
    discussion: """
      Both sides get the server's defaults first, so only what means something else is a difference. Each says who decides \
      it now, and what follows when it is applied. Exits with 1 if anything differs.

      What it is compared with, --against; without it the last commit, git:HEAD, or in the workbench what is saved, if \
      anything is not:
        saved        the files as they are saved: what differs is what the workbench has not saved yet
        export       what the workbench exported last; export:DIR what lies in another folder
        live         what the cluster has, as the user's kubectl gets it, in the context that the environment names
        ENVIRONMENT  what another environment makes, but for what differs only as its namespace does
        git:REV      what the files made at a commit, such as git:HEAD or git:main, with the modules as they are now
        FILE|DIR|-   manifests, such as those that 'kubectl get -o yaml' prints; '-' is standard input

      On a terminal where the table would wrap, what was there and what is stands below each field. A cluster is asked for the objects of the environment alone. Of other manifests, what is gone counts only if this \
      program made it.
      """)

  @Argument(help: "The environment.")
  var environment: String
  @Argument(help: "The services whose objects are compared; otherwise all.")
  var services: [String] = []
  @Option(
    name: .long,
    help: ArgumentHelp(
      "What it is compared with; otherwise the last commit.", valueName: "saved|export|live|environment|git:rev|file"),
    completion: .list(["saved", "export", "live", "git:HEAD", "-"]))
  var against: String?
  @Option(name: .shortAndLong, help: ArgumentHelp("How to write it.", valueName: "format"))
  var output = TextOrJSON.text
  @OptionGroup var options: WorkspaceOptions

  func answer(in workspace: OpenWorkspace) throws(Refusal) -> Answer {
    let plan = try workspace.renderedPlan(named: environment)
    let against: String
    if let named = self.against { against = named } else { against = try Opposite.standard(in: workspace) }
    for service in services where workspace.catalogue[service] == nil {
      throw Refusal(.service(service, known: workspace.catalogue.names))
    }
    try workspace.checkModules(of: services, in: plan, else: "nothing is compared", .wrongInput)
    let differences = try Opposite(against, in: workspace).differences(of: plan, in: workspace).only(services, of: plan)
    var answer = Answer(status: differences.isEmpty ? .done : .no)
    switch output {
    case .json:
      answer.output = differences.report(of: environment, against: against).json(indent: "  ") + "\n"
    case .text: answer.output = differences.text(columns: workspace.surroundings.outputColumns)
    }
    answer.note(differences.summary(of: environment, services, against: against))
    return answer
  }
}
