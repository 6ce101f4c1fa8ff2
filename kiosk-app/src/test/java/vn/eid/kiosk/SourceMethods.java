package vn.eid.kiosk;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Lengths of methods as the compiler's own parser sees them. */
final class SourceMethods {
    private SourceMethods() {}

    /** {@code Class.java:method} of every method of more than so many lines. */
    static List<String> longerThan(long most, List<Path> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var found = new ArrayList<String>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new Lengths(unit, positions, most, found), null);
            }
        }
        return found;
    }

    private static final class Lengths extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final long most;
        private final List<String> found;

        Lengths(CompilationUnitTree unit, SourcePositions positions, long most, List<String> found) {
            this.unit = unit;
            this.positions = positions;
            this.most = most;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            long end = positions.getEndPosition(unit, method);
            var lines = unit.getLineMap();
            if (end >= 0
                    && lines.getLineNumber(end) - lines.getLineNumber(positions.getStartPosition(unit, method))
                            >= most) {
                found.add(Path.of(unit.getSourceFile().getName()).getFileName() + ":" + method.getName());
            }
            return super.visitMethod(method, nothing);
        }
    }
}
