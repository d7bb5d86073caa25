extension Glossary {
  /// The words of this program.
  static let betrace: [Entry] = [
    Entry(
      "abstract",
      """
      An environment that is only there to be extended. It is never rendered; what it says holds for those that \
      extend it.
      """),
    Entry(
      "address",
      """
      The way to one field: SERVICE/ENVIRONMENT/FIELD, such as bff/production/resources.limits.memory. A dash \
      instead of the service means the environment's own settings.
      """),
    Entry(
      "base", "The environment that others extend for what they have in common; usually abstract."),
    Entry(
      "contract",
      """
      All that an environment may set about a service: the settings that every service has, and those that its \
      module adds.
      """),
    Entry(
      "environment",
      """
      One place where the services run, such as dev, staging or production, described by one JSON file. It may \
      extend another and says only what is different.
      """),
    Entry(
      "exception",
      """
      A promise in an environment file to live with a finding until a given day, with a reason. When the day is \
      over it becomes a finding itself.
      """),
    Entry(
      "export", "Writing the manifests as files, for a repository from which another program (GitOps) applies them."),
    Entry(
      "extends", alsoCalled: ["inherit", "inheritance"],
      """
      Which environment a file builds on. What it does not set itself comes from there, and in the end from the \
      module's defaults.
      """),
    Entry(
      "external",
      """
      Something that exists outside of what an environment deploys: a service, secret or config map that others \
      look after. Declared under platform.externals, so that references to it are no findings.
      """),
    Entry(
      "field", alsoCalled: ["setting"],
      "One thing that can be set about a service or an environment, such as replicas or resources.limits.memory."),
    Entry(
      "finding", alsoCalled: ["problem"],
      """
      Something an operator should know about an environment: an error, a warning or a remark, with the place to \
      mend it. Its id, such as POL-01, is explained by 'betrace-tui rules ID'.
      """),
    Entry(
      "fix", alsoCalled: ["quick fix"],
      "An edit that mends a finding. The workbench shows what it would do before it is kept."),
    Entry(
      "hard dependency",
      "A service that another cannot run without. It starts first, and it is an error if it is not there."),
    Entry(
      "layer",
      """
      One of the places that can decide a value: the module, then each environment of the chain. The last one \
      that says something wins.
      """),
    Entry(
      "manifest", "A Kubernetes object written down as YAML or JSON: what you ask the cluster for."),
    Entry(
      "module", alsoCalled: ["deployment module"],
      """
      What a service team owns: a function from settings to Kubernetes objects, with defaults and help for every \
      setting.
      """),
    Entry(
      "override", "A value in an environment file that replaces what would be inherited."),
    Entry(
      "plan",
      """
      Everything that one environment would deploy: the values, the objects in the order in which they are \
      applied, and the findings.
      """),
    Entry(
      "platform",
      """
      What an environment decides for all its services at once: labels, network policies, monitoring, externals, \
      how strict practices are judged.
      """),
    Entry(
      "opt-out",
      """
      A service that does without what the platform makes for all, such as its network policy; the environment says \
      why, under platform.optOuts.
      """),
    Entry(
      "policy profile", alsoCalled: ["profile"],
      "How severely an environment judges practices: lenient, standard or strict."),
    Entry(
      "promote", alsoCalled: ["promotion"],
      "Carrying what has proved itself in one environment, such as an image, over to the next."),
    Entry(
      "protected",
      "An environment, usually production, where saving asks for its name and unsafe defaults are findings."),
    Entry(
      "provenance", alsoCalled: ["origin"],
      "Who decided a value: the file, line and column, or the module."),
    Entry(
      "render", alsoCalled: ["rendered"],
      "Turning settings into manifests. The same settings give the same bytes."),
    Entry(
      "reset", "Going back to what is inherited; in a file, {\"$reset\": true} goes back to the module's default."),
    Entry(
      "service card",
      """
      All about a service on one page: what it is, needs and takes, and where it runs. 'betrace-tui services \
      NAME' prints it.
      """),
    Entry(
      "soft dependency",
      """
      A service that another uses when it is there and can do without for a while. It does not decide who starts \
      first.
      """),
    Entry(
      "stage", alsoCalled: ["rehearsal"],
      """
      An environment that a change goes through on its way, such as dev, staging and production. 'stages' in \
      workspace.json names them in order; a protected environment is held against the one before it, its rehearsal.
      """),
    Entry(
      "workspace", "The folder with the environments folder in it, and whatever else belongs to them."),
  ]
}
