import BeTraceCore

/// The tour: lessons in the workbench itself, on the example, of which nothing is written anywhere.
extension Session {
  /// Begins the tour.
  package mutating func startTour() -> [Effect] {
    guard tour == nil else { return refuse("this is the tour: \(key(.tour(.ask))) says what there is to do") }
    let lessons = Lesson.all.filter { lesson in
      pristine?[lesson.start.environment] != nil && pristine?.catalogue[lesson.start.service] != nil
    }
    guard !lessons.isEmpty else { return refuse("there is no tour: this program has no example with its services") }
    state.overlay = nil
    tour = Tour(lessons: lessons, outer: state, size: state.size)
    begin(0)
    return []
  }

  mutating func perform(_ command: Tour.Command) -> [Effect] {
    guard let tour else { return refuse("no tour runs: :tour begins it") }
    self.tour?.isAsked = command == .ask
    switch command {
    case .ask, .goOn: break
    case .hint: self.tour?.showsHint = !tour.isLessonDone
    case .next:
      if let next = tour.next { begin(next) } else { return refuse("this is the last lesson") }
    case .again: begin(tour.index)
    case .begin(let index):
      guard tour.lessons.indices.contains(index) else { return refuse("there are \(tour.lessons.count) lessons") }
      begin(index)
    case .leave: leaveTour()
    }
    return []
  }

  /// Lets `action` happen in the tour: nothing leaves it, and the step that it does is ticked.
  mutating func updateInTour(_ action: Action) -> [Effect] {
    let before = state
    if action.isFromPerson { tour?.isAsked = false }
    let effects = happen(action == .quit ? .tour(.leave) : action).flatMap { keepInside($0) }
    tick(from: before)
    return effects
  }

  /// Answers what would reach files as if it had been done.
  private mutating func keepInside(_ effect: Effect) -> [Effect] {
    switch effect {
    case .write(let path, let bytes, _): answer(.wrote(path: path, bytes: bytes))
    case .readFiles(let job):
      answer(
        .didRead(
          state.saved.files.map { Action.FileContent(path: $0.path, bytes: $0.bytes) }, WorkspaceSettings(),
          state.environments.catalogue, job: job))
    case .readTarget(let query):
      answer(
        .didReadTarget(
          TargetContent(query, location: "nowhere", shellFolder: query.folder, shellWorkspace: nil, files: [:]),
          isNew: false))
    case .export(let order): answer(.exported(order))
    case .quit: answer(.tour(.leave))
    case .saveAs: answer(.couldNotSaveAs(reason: "nothing of the tour is kept"))
    case .keepHistory, .readHistory, .findTexts: []
    case .resetScratch: answer(.couldNotResetScratch(reason: "the tour has data of its own"))
    // The lines of the tour are in no git.
    case .findCommit: []
    case .openFile: answer(.couldNotOpen(reason: "in the tour there is no file", ran: false))
    default: [effect]
    }
  }

  private mutating func answer(_ action: Action) -> [Effect] { happen(action).flatMap { keepInside($0) } }

  /// Ticks the step at hand if it was done just now.
  private mutating func tick(from before: State) {
    guard let tour, !tour.isLessonDone,
      tour.lesson.steps[tour.step].isDone(Lesson.Moment(before: before, after: self))
    else { return }
    self.tour?.step += 1
    self.tour?.showsHint = false
    if self.tour?.isLessonDone == true { self.tour?.done.insert(tour.index) }
  }

  private mutating func begin(_ index: Int) {
    guard let pristine, let tour, tour.lessons.indices.contains(index) else { return }
    self.tour?.index = index
    self.tour?.step = 0
    self.tour?.showsHint = false
    let start = tour.lessons[index].start
    state = State(
      environments: pristine, saved: pristine, unsaved: UnsavedLines(of: pristine), service: start.service,
      environment: start.environment,
      size: Tour.room(in: tour.size), themes: state.themes,
      workspace: WorkspaceLabel(folder: "the tour", isScratch: true), today: state.today)
    place(at: start)
  }

  private mutating func leaveTour() {
    guard let tour else { return }
    let (themes, size) = (state.themes, tour.size)
    state = tour.outer
    state.themes = themes
    state.size = size
    self.tour = nil
    let all = tour.done.count == tour.lessons.count
    state.message = .done(
      all ? "that was the tour; :tour begins it again" : "the tour goes on with :tour, whenever you like")
  }

  /// Takes another size of the screen.
  mutating func resize(to size: Size) {
    tour?.size = size
    state.size = tour == nil ? size : Tour.room(in: size)
    layOutWhy()
  }
}
