#!/usr/bin/env node
// Committed, not built: package managers link a bin at install time, before any build has run.
import '../dist/main.js';
