@echo off
rem The one door to the project on Windows; needs a JDK 17 or newer and Maven on the PATH.
setlocal
set "HOME_DIR=%~dp0"
if "%JAVA_HOME%"=="" (
  for /f "delims=" %%J in ('where java 2^>nul') do if not defined JAVA_EXE set "JAVA_EXE=%%J"
) else set "JAVA_EXE=%JAVA_HOME%\bin\java.exe"
if not defined JAVA_EXE (
  echo Can JDK 17: adoptium.net / A JDK 17 is needed: adoptium.net
  exit /b 3
)
if /i "%~1"=="test" (
  call mvn -B -ntp -f "%HOME_DIR%pom.xml" verify
  exit /b %ERRORLEVEL%
)
rem A folder with a wildcard, because a class path of a hundred jars is longer than a command line may be.
set "LIBS=%HOME_DIR%installer\target\training-lib"
if not exist "%LIBS%" (
  call mvn -B -ntp -q -f "%HOME_DIR%pom.xml" -DskipTests package dependency:copy-dependencies -DincludeScope=compile "-DoutputDirectory=%LIBS%" || exit /b 4
)
set "JDK_JAVA_OPTIONS=%JDK_JAVA_OPTIONS% -Dfile.encoding=UTF-8"
if /i "%~1"=="package" (
  "%JAVA_EXE%" "-Dkiosk.home=%HOME_DIR%." -cp "%HOME_DIR%installer\target\classes" vn.eid.installer.PackageMain %*
  exit /b %ERRORLEVEL%
)
"%JAVA_EXE%" "-Dkiosk.home=%HOME_DIR%." -Dh2.bindAddress=127.0.0.1 --add-opens java.smartcardio/sun.security.smartcardio=ALL-UNNAMED -cp "%LIBS%\*" vn.eid.kiosk.simulator.TrainingMain %*
exit /b %ERRORLEVEL%
