package import BeTraceCore

/// The workbench as a value: what changes, and what follows from it. `action(for:)`, `update(_:)` and `view(size:)` are
/// all there is to it; it does nothing to the outside but answer with effects.
package struct Session: Sendable {
  /// What every key means.
  package let keymap: Keymap
  /// What the scratch copy was made of; nil in a workspace of the user's.
  var example: Environments? { state.workspace.isScratch ? pristine : nil }
  let pristine: Environments?
  /// Whether a theme that is chosen is the theme of the next time too.
  let remembersTheme: Bool
  package internal(set) var state: State
  package internal(set) var outlook: Outlook
  /// The tour that runs, nil if none does.
  package internal(set) var tour: Tour?
  /// The form at the cursor.
  package private(set) var form: Form?
  /// The same as lines, for the size that the screen has.
  var lines: FormLines?
  /// The manifests at the cursor.
  package internal(set) var preview = Preview()
  /// What the pane of the manifests shows of them.
  package internal(set) var previewRows = PreviewRows()
  /// The lines of the manifests that have the text that is searched.
  package internal(set) var matches: [Int] = []
  /// The services of the environment at the cursor, by name; what the filter leaves.
  package private(set) var services: [String] = []
  /// The environments in the order of the tree; what the filter leaves.
  package private(set) var environments: [String] = []
  /// The problems of the environment at the cursor, worst first; what the filter leaves.
  package internal(set) var problems = ProblemList()
  /// While the problems have the keys: what is wrong in other environments and not here.
  package internal(set) var problemsElsewhere: [Finding] = []
  /// All about the field at the cursor, as it was when that was last to be seen.
  package internal(set) var inspector: Inspector?
  /// The values in all environments, while they are to be seen.
  package internal(set) var matrix: Matrix?
  private var lists: Lists?
  private var subject: Subject?
  var reaches = Reaches()
  /// What is being found out beside the event loop, nil if nothing is.
  var probing: Probing?
  /// The command that is run beside the event loop, nil if none is.
  var running: RunningCommand?
  /// The files that are read beside the event loop, nil if none are.
  var reading: Reading?
  /// The number of the last job that was given.
  var lastJob = 0
  /// Whether environments that are not planned as they are now are being planned beside the event loop.
  var isPlanning = false
  /// Whether modules are being asked beside the event loop what they make.
  package var isAsking = false
  /// The version of the outlook for which a person did not want to wait.
  var stoppedAsking: Int?
  /// How many parameters and variables, in all environments together, are planned while a key waits.
  package var mostAtOnce = 20_000
  /// The time, in UTC, as whoever runs the workbench tells it: `2026-11-27T09:01:02Z`.
  package var now = ""
  /// How often the loop has seen that what goes on beside it is not done.
  var ticks = 0
  /// What others wrote into the files since the workbench began, or before that since the edits that it found, latest first.
  var outsideChanges: [OutsideChange] = []
  /// What happens once that is known.
  var awaited: Action?
  /// Whether that has to know what fields reach only with some other values.
  var awaitsOccasional = false
  var previewSubject: PreviewSubject?
  /// What stays in view while the cursor moves in a section.
  var surroundings: (of: Surroundings, places: [FieldProbe.Reach]?)?
  var previewLayout: PreviewLayout?

  /// Opens `environments` as they were read. The cursor starts where `service`, `environment` and `field` say, else at
  /// `whereabouts` as far as that is still there, else at the first service of the first environment that is rendered.
  package init(
    _ environments: Environments, workspace: WorkspaceLabel, themes: ThemeChoice, example: Environments? = nil,
    keymap: Keymap = .standard,
    remembersTheme: Bool = true, size: Size, today: CalendarDate, warnings: [String] = [],
    service: String? = nil, environment: String? = nil, field: Field? = nil, whereabouts: Whereabouts? = nil,
    outlook: Outlook? = nil
  ) {
    (self.keymap, self.remembersTheme, pristine) = (keymap, remembersTheme, example)
    let left = whereabouts.flatMap { environments.names.contains($0.environment) ? $0.environment : nil }
    let environment = environment ?? left ?? environments.renderedNames.first ?? environments.names.first ?? ""
    self.outlook = outlook ?? Outlook(environments, saved: environments, today: today, first: environment)
    let services = self.outlook[environment]?.services.map(\.name).sorted() ?? []
    let leftService = whereabouts.flatMap { services.contains($0.service) ? $0.service : nil }
    state = State(
      environments: environments, saved: environments, unsaved: UnsavedLines(of: environments),
      service: service ?? leftService ?? services.first ?? "",
      environment: environment, size: size, themes: themes, workspace: workspace, today: today)
    if let whereabouts { state.look(asIn: whereabouts) }
    // The first screen shows two environments then.
    if state.preview.mode == .environmentDiff { self.outlook.complete() }
    if let whereabouts, service == nil, field == nil {
      state.field = whereabouts.field
      state.heading = whereabouts.heading
    }
    if let field { state.field = field }
    refresh()
    settle()
    state.message = breaksMessage.map(Message.failure)
    sayWarnings(
      warnings + themes.warnings + themes.user.unreadable, title: warnings.isEmpty ? "Themes" : "Not as you wrote it")
  }

  /// Works out what the first screen does not show. Any action does that too; to do it in the meantime keeps the first key
  /// from waiting. Gives what is to be done to the outside.
  package mutating func prepare() -> [Effect] {
    if !isLarge { outlook.complete() }
    let effects = planTheOthers()
    refresh()
    inspect()
    return effects + followProbing() + [.readHistory, .findTexts] + (state.holder == nil ? [] : [.awaitLock])
  }

  /// What `key` means now, nil if nothing.
  package func action(for key: Key) -> Action? {
    if Layout.Class(state.size) == .tooSmall { return actionWhileTooSmall(for: key) }
    if canStopWaiting, key == .control("c") { return .stopWaiting }
    if isWorkShown, isAsking, state.overlay == nil, key == .escape { return .stopWaiting }
    // Who waits for the review would type into what is behind it.
    if isReading, state.reviewsOnceRead { return key == .escape || key == .control("c") ? .stopWaiting : nil }
    if let binding = keymap.binding(for: key, in: context) { return binding.action }
    guard Context.typing.contains(context), case .character(let character) = key else {
      return state.message == nil ? nil : .forgetMessage
    }
    return .type(String(character))
  }

  /// Where nothing can be seen only saving, leaving and the program's own keys mean something.
  private func actionWhileTooSmall(for key: Key) -> Action? {
    switch (keymap.binding(for: key, in: context)?.action, state.overlay) {
    case (.discard, .quit): .discard
    case (.cancel, _): .cancel
    case (.review, nil), (.saveAtOnce, nil): .saveAtOnce
    case (.quit, nil): .quit
    case (.suspend, _): .suspend
    case (.redraw, _): .redraw
    default: nil
    }
  }

  /// Where the keys go.
  package var context: Context {
    if tour?.isAsked == true { return .tour }
    if state.filtering != nil { return .filter }
    if let overlay = state.overlay { return overlay.context }
    return state.focus == .form && sectionAtCursor != nil ? .section : state.focus.context
  }

  /// Where the panes stand.
  package var layout: Layout { layout(at: state.size, growing: state.paneSizes[Layout.Class(state.size)]) }

  /// Where they would stand at `size` if `grown` had more room than usual.
  func layout(at size: Size, growing grown: PaneSizes.Grown?) -> Layout {
    // A fix is shown at the row of its field, wherever it was asked for; the matrix has that row too.
    Layout(
      size, focus: shownFix == nil || state.focus == .matrix ? state.focus : .form, grown: grown,
      services: services.count,
      environments: environments.count)
  }

  /// The plan at the cursor, as edited.
  package var plan: Plan? { outlook[state.environment] }
  /// The service at the cursor.
  package var servicePlan: ServicePlan? { plan?[state.service] }
  /// The cell at the cursor.
  package var cell: Cell? { owner?.cell(at: state.field) }

  /// Works out what follows from the state, with what is being typed already in place.
  mutating func refresh() {
    var environments = state.environments
    for edit in draft { _ = environments.apply(edit) }
    outlook.follow(environments, saved: state.saved, first: environmentInFront)
    let lists = Lists(
      environment: state.environment, version: outlook.version, isPartial: outlook.isPartial, filters: state.filters,
      showsProblemsElsewhere: state.focus == .problems, diskProblems: state.diskProblems)
    if lists != self.lists {
      self.lists = lists
      list()
    }
    let subject = Subject(
      environment: state.environment, service: state.service, view: formView, version: outlook.version)
    if subject != self.subject {
      self.subject = subject
      let saved = outlook.saved(state.environment)
      form = plan.flatMap { plan in
        guard isAtEnvironment else {
          return plan[state.service].map { Form($0, in: plan, saved: saved, view: subject.view) }
        }
        // Of a file that cannot be read nobody knows the settings.
        guard outlook.environments[state.environment]?.document != nil else { return nil }
        return Form(settingsOf: plan, saved: saved, view: subject.view)
      }
      lines = nil
      reaches = Reaches(of: state.service, in: plan)
      // What is asked of the former ones is not wanted any more.
      probing?.left = []
    }
    refreshMatrix()
    refreshPreview()
  }

  /// Which rows of the form are shown.
  private var formView: FormView {
    // Of what the matrix has, the form behind it leaves nothing out.
    if state.focus == .matrix { return FormView() }
    return FormView(
      filter: state.filters[.form] ?? "", showsOnlySet: state.showsOnlySet, folds: state.folds,
      hasHeadings: Layout.Class(state.size) != .single)
  }

  /// Makes the lists of services, environments and problems.
  private mutating func list() {
    services = (plan?.services.map(\.name).sorted() ?? []).filter(filter(of: .services).accepts)
    environments = state.environments.names.filter(filter(of: .environments).accepts)
    listProblems()
  }

  private func filter(of pane: Pane) -> Filter { Filter(state.filters[pane] ?? "") }

  /// What the lists were made of; they are made again when that is another.
  private struct Lists: Equatable {
    let environment: String
    let version: Int
    let isPartial: Bool
    let filters: [Pane: String]
    let showsProblemsElsewhere: Bool
    let diskProblems: [Finding]
  }

  /// What the form was made of; it is made again when that is another.
  private struct Subject: Equatable {
    let environment: String
    let service: String
    let view: FormView
    let version: Int
  }
}
