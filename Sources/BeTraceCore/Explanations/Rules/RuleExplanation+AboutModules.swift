extension RuleExplanation {
  /// What only the declarations of modules tell.
  static let aboutModules: [RuleExplanation] = [
    RuleExplanation(
      "MOD-01", "A variable that nobody reads", .file,
      meaning: "An environment sets a variable that the program of the service does not read.",
      importance: "Setting it changes nothing, and whoever wrote it believes that it does.",
      remedy: "Correct the name; the message shows the nearest one. Otherwise leave it out."),
    RuleExplanation(
      "MOD-02", "A variable that was needed earlier", .file,
      meaning: "A variable is read when the image is built, and an environment sets it for the pod.",
      importance: "The program was built without it, so the value has no effect.",
      remedy: "Give it to the build of the image, and leave it out here."),
    RuleExplanation(
      "MOD-03", "A probe that the program does not answer", .cluster,
      meaning: "A probe asks a path that the module does not declare among its health endpoints.",
      importance: "The answer is an error: the pods are restarted again and again, or never get requests.",
      remedy: "Only the team that owns the module can mend it, by making the two agree."),
    RuleExplanation(
      "MOD-04", "A program that cannot write where it has to", .cluster,
      meaning: """
        A container has a read-only root, and there is no writable volume in a directory that its program writes \
        to.
        """,
      importance: "The program ends with an error as soon as it tries to write.",
      remedy: "The team that owns the module has to mount a volume there."),
    RuleExplanation(
      "MOD-05", "A program that listens where nobody asks", .cluster,
      meaning: "A variable that tells the program its port has another number than the port that the module declares.",
      importance: "Probes and Services ask the declared port, where nobody listens: the pods never get ready.",
      remedy: "Leave the variable out. What others connect to is the port of the Service, which the module declares."),
    RuleExplanation(
      "MOD-06", "A value that the program does not know", .file,
      meaning: "A variable has a text that is not among those that the module says its program takes.",
      importance: "The program ends, or does something else than whoever wrote it believes.",
      remedy: "Write one of those in the message."),
    RuleExplanation(
      "MOD-07", "A parameter that is deprecated", .file,
      meaning: "An environment sets a parameter that the module will drop one day.",
      importance: "It works until then; after that the file is refused.",
      remedy: "Use what the message names. Where that takes the same value, the fix moves it."),
    RuleExplanation(
      "MOD-08", "A module for a later contract", .cluster,
      meaning: "A module is written for a version of the contract of service modules that this program does not know.",
      importance: "It may rely on what this program does not do, and deploy something else than its team believes.",
      remedy: "Use a newer program; 'verify' checks the rest of the contract."),
    RuleExplanation(
      "MOD-09", "A module that makes nothing", .cluster,
      meaning: "A module cannot be read, cannot be evaluated, or refuses the values that the environment gives it.",
      importance: "The service is not deployed, and what is deployed of it already stays as it was.",
      remedy: """
        The message names the place in the module, or the field whose value it does not take: mend it there, or turn the \
        service off with 'enabled' until its team has.
        """),
    RuleExplanation(
      "MOD-10", "A module with something that nobody may have meant", .cluster,
      meaning: """
        A module works, and something in it has no effect, or another name than everybody else knows: a flake that calls \
        itself differently from its folder, a folder of manifests that is called like no environment, or like one that is \
        only there to be extended.
        """,
      importance: "Whoever wrote it expects what does not happen.",
      remedy: "The message names the place in the module: rename what is there, or remove it."),
    RuleExplanation(
      "X-14", "Policies that do not fit the dependencies", .cluster,
      meaning: """
        A NetworkPolicy keeps a service from one that it needs, or lets one in by name that does not say that it \
        needs it.
        """,
      importance: "Connections that are needed time out, or there are more ways in than anybody knows of.",
      remedy: "Make the policy and the dependencies of the modules agree."),
  ]
}
