"""The database's shape, as the steps that led to it: each runs once, in order, never edited."""

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE classroom (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            created TEXT NOT NULL
        )""",
        """CREATE TABLE learner (
            id TEXT PRIMARY KEY,
            classroom TEXT REFERENCES classroom (id) ON DELETE CASCADE,
            nickname TEXT NOT NULL,
            folded TEXT NOT NULL,
            secret TEXT NOT NULL,
            created TEXT NOT NULL,
            UNIQUE (classroom, folded)
        )""",
        """CREATE TABLE attempt (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            learner TEXT NOT NULL REFERENCES learner (id) ON DELETE CASCADE,
            text TEXT NOT NULL,
            mode TEXT NOT NULL,
            seed INTEGER NOT NULL,
            version TEXT NOT NULL,
            started TEXT NOT NULL,
            finished TEXT,
            time_limit INTEGER NOT NULL CHECK (time_limit >= 0)
        )""",
        "CREATE INDEX attempt_by_learner ON attempt (learner, number)",
        """CREATE TABLE snapshot (
            hash TEXT PRIMARY KEY,
            content TEXT NOT NULL
        )""",
        """CREATE TABLE planned (
            attempt TEXT NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            item TEXT NOT NULL,
            snapshot TEXT NOT NULL REFERENCES snapshot (hash),
            shown TEXT NOT NULL,
            PRIMARY KEY (attempt, position),
            UNIQUE (attempt, item)
        )""",
        """CREATE TABLE served (
            attempt TEXT NOT NULL,
            sequence INTEGER NOT NULL CHECK (sequence > 0),
            item TEXT NOT NULL,
            at TEXT NOT NULL,
            skipped INTEGER NOT NULL,
            PRIMARY KEY (attempt, sequence),
            UNIQUE (attempt, sequence, item),
            FOREIGN KEY (attempt, item) REFERENCES planned (attempt, item) ON DELETE CASCADE
        )""",
        # One response an item of an attempt, whatever number of tabs: the database itself says so.
        """CREATE TABLE response (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            attempt TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            item TEXT NOT NULL,
            submission TEXT NOT NULL,
            hash TEXT NOT NULL,
            given TEXT NOT NULL,
            verdict TEXT NOT NULL,
            score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
            why TEXT NOT NULL,
            rule TEXT NOT NULL,
            at TEXT NOT NULL,
            UNIQUE (attempt, item),
            UNIQUE (attempt, submission),
            FOREIGN KEY (attempt, sequence, item)
                REFERENCES served (attempt, sequence, item) ON DELETE CASCADE
        )""",
        "CREATE INDEX response_by_item ON response (item)",
        """CREATE TABLE review (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            learner TEXT NOT NULL REFERENCES learner (id) ON DELETE CASCADE,
            item TEXT NOT NULL,
            submission TEXT NOT NULL,
            source TEXT NOT NULL,
            rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 4),
            at TEXT NOT NULL,
            phase TEXT NOT NULL,
            step INTEGER,
            stability REAL NOT NULL,
            difficulty REAL NOT NULL,
            due TEXT NOT NULL,
            undone INTEGER NOT NULL,
            UNIQUE (learner, submission)
        )""",
        "CREATE INDEX review_by_item ON review (learner, item, number)",
        """CREATE TABLE flag (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            learner TEXT NOT NULL REFERENCES learner (id) ON DELETE CASCADE,
            attempt TEXT,
            item TEXT NOT NULL,
            comment TEXT NOT NULL,
            at TEXT NOT NULL,
            resolved INTEGER NOT NULL
        )""",
    ),
)
